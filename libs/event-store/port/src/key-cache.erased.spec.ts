import { expect, it } from 'vitest';
import { keyCache } from './key-cache.ts';
import { keysInMemory } from './subject-keys.ts';

it('A subject that the log calls erased stays so for this reader, though its key can still be had for a moment', async () => {
  const keys = keysInMemory();
  const reader = keyCache(keys);
  expect(await reader.keyFor('per-1', true)).toBeInstanceOf(Uint8Array);
  reader.erased('per-1');
  expect(await reader.keyFor('per-1', false)).toBe('erased');
  expect(await keys.keyFor('per-1', false)).toBeInstanceOf(Uint8Array);
});
