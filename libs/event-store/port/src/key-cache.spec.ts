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
    return { cached: keyCache({ ...keys, keyFor }, 2), asked };
  };

  it('fetches a key once, and again when others took its place: a million people do not fill the memory', async () => {
    const { cached, asked } = cache();
    for (const subject of ['ivo', 'mara', 'mara', 'ivo', 'lin', 'lin', 'mara', 'ivo'])
      await cached.keyFor(subject, true);
    expect(asked).toEqual(['ivo', 'mara', 'lin', 'ivo']);
  });

  it('asks anew for a key that was missing, or that it erased itself', async () => {
    const { cached, asked } = cache();
    expect(await cached.keyFor('ivo', false)).toBe('missing');
    await cached.keyFor('ivo', true);
    await cached.erase('ivo');
    expect(await cached.keyFor('ivo', true)).toBe('erased');
    expect(asked).toHaveLength(3);
  });

  it('calls a subject erased from when the log says so, though its key can still be had for a moment', async () => {
    const { cached, asked } = cache();
    expect(await cached.keyFor('ivo', true)).toBeInstanceOf(Uint8Array);
    cached.erased('ivo');
    expect(await cached.keyFor('ivo', false)).toBe('erased');
    expect(asked).toHaveLength(1);
  });
});
