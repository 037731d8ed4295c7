import { describe, expect, it } from 'vitest';
import { keyCache } from './key-cache.ts';
import { keysInMemory } from './subject-keys.ts';

describe('the cache of subjects’ keys', () => {
  /** Two are kept; `asked` are the subjects whose key had to be fetched. */
  const cache = () => {
    const keys = keysInMemory();
    const asked: string[] = [];
    const keyFor = (subject: string, create: boolean) => {
      asked.push(subject);
      return keys.keyFor(subject, create);
    };
    return { ...keyCache({ ...keys, keyFor }, 2), asked };
  };

  it('fetches a key once, and again when others took its place: a million people do not fill the memory', async () => {
    const { keyFor, asked } = cache();
    for (const subject of ['ivo', 'mara', 'mara', 'ivo', 'lin', 'lin', 'mara', 'ivo']) await keyFor(subject, true);
    expect(asked).toEqual(['ivo', 'mara', 'lin', 'ivo']);
  });

  it('asks anew for a key that was missing or that somebody erased', async () => {
    const { keyFor, forget, erase, asked } = cache();
    expect(await keyFor('ivo', false)).toBe('missing');
    await keyFor('ivo', true);
    forget('ivo');
    await keyFor('ivo', true);
    await erase('ivo');
    expect(await keyFor('ivo', true)).toBe('erased');
    expect(asked).toHaveLength(4);
  });
});
