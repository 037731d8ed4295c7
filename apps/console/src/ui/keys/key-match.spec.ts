import { describe, expect, it } from 'vitest';
import { keyName, matchKey } from './key-match.ts';

const press = (key: string, more: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

const binding = (keys: string, label = keys) => ({ keys, label, run: () => undefined });
const shell = [binding('n'), binding('g q'), binding('g s'), binding('Enter', 'shell')];

describe('The name of a key', () => {
  it('is what the key writes, with words for the silent ones', () => {
    expect([press('j'), press('?'), press(' '), press('Escape'), press('ArrowDown')]).toEqual([
      'j',
      '?',
      'Space',
      'Esc',
      'Down',
    ]);
  });

  it('counts the command key of a Mac as Ctrl', () => {
    expect([press('k', { ctrlKey: true }), press('k', { metaKey: true })]).toEqual(['Ctrl+K', 'Ctrl+K']);
  });

  it('leaves Alt and bare modifiers to the system', () => {
    expect([press('a', { altKey: true }), press('Shift'), press('Control')]).toEqual([null, null, null]);
  });
});

describe('What a key does', () => {
  it('finds a binding, and nothing for a key nobody uses', () => {
    expect(matchKey(shell, null, 'n').hit?.label).toBe('n');
    expect(matchKey(shell, null, 'z')).toEqual({ hit: null, pending: null });
  });

  it('waits after the first of two keys and acts on the second', () => {
    expect(matchKey(shell, null, 'g')).toEqual({ hit: null, pending: 'g' });
    expect(matchKey(shell, 'g', 's').hit?.keys).toBe('g s');
  });

  it('starts over when the second key does not complete the pair', () => {
    expect(matchKey(shell, 'g', 'n')).toMatchObject({ hit: { keys: 'n' }, pending: null });
  });

  it('lets what opened last win over what lies below', () => {
    expect(matchKey([...shell, binding('Enter', 'page')], null, 'Enter').hit?.label).toBe('page');
  });
});
