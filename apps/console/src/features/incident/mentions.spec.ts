import { describe, expect, it } from 'vitest';
import { meant, mentionAt, withMention } from './mentions.ts';
import { kindOf } from './observable-kind.ts';

describe('Calling a colleague in a note', () => {
  it('begins with an @ at the start of a word', () => {
    expect(mentionAt('ask @To', 7)).toBe('To');
    expect(mentionAt('@', 1)).toBe('');
    expect(mentionAt('ines@soc', 8)).toBeNull();
    expect(mentionAt('done', 4)).toBeNull();
  });

  it('puts the name where the caret was and goes on behind it', () => {
    expect(withMention('ask @To please', 7, 'Tomas Lind')).toEqual({ text: 'ask @Tomas Lind  please', caret: 16 });
  });
});

describe('What somebody pasted as an observable', () => {
  it.each([
    ['203.0.113.7', 'ip'],
    ['2001:db8::1', 'ip'],
    ['https://example.com/a', 'url'],
    ['relay.example.net', 'domain'],
    ['d41d8cd98f00b204e9800998ecf8427e', 'hash'],
    ['a.tamm@example.com', 'user'],
    ['PAY-WS-07', 'host'],
  ] as const)('%s is taken for %s', (value, kind) => {
    expect(kindOf(value)).toBe(kind);
  });
});

describe('Who is meant', () => {
  it('is first whoever has a name that begins so, then whose name only holds it', () => {
    const people = ['Jonas Hale', 'Leila Moss', 'Vera Nord'].map((name) => ({ name }));
    expect(meant(people, 'le').map(({ name }) => name)).toEqual(['Leila Moss', 'Jonas Hale']);
    expect(meant(people, 'NOR').map(({ name }) => name)).toEqual(['Vera Nord']);
  });
});
