import { describe, expect, it } from 'vitest';
import { keyGroups } from './key-groups.ts';

const key = (keys: string, label: string, more: object = {}) => ({ keys, label, run: () => undefined, ...more });

describe('The key sheet', () => {
  it('names each act once, with every key that does it', () => {
    const { here } = keyGroups([
      key('j', 'Move', { shown: 'j k' }),
      key('k', 'Move'),
      key('Down', 'Move', { shown: '↓' }),
      key('Enter', 'Open'),
    ]);
    expect(here).toEqual([
      { label: 'Move', ways: ['j', 'k', '↓'] },
      { label: 'Open', ways: ['Enter'] },
    ]);
  });

  it('tells the page’s own keys from those of every page and from the places', () => {
    const all = [
      key('n', 'I am free', { everywhere: true }),
      key('g q', 'Queue', { everywhere: true }),
      key('a', 'Answer customer'),
    ];
    expect(keyGroups(all)).toEqual({
      here: [{ label: 'Answer customer', ways: ['a'] }],
      everywhere: [{ label: 'I am free', ways: ['n'] }],
      goTo: [{ label: 'Queue', ways: ['g q'] }],
    });
  });
});
