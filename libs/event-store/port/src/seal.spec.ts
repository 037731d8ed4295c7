import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSealed, seal, SEALED_NOTHING, SealBrokenError, unseal } from './seal.ts';

const key = randomBytes(32);
const place = { stream: 'person-1', eventId: 'e-1', field: 'email' };

describe('a sealed field', () => {
  it.each(['', 'ivo@soc.example.com', '漢字 😀', '$sealed.1.'])('opens again where it was sealed: %s', (text) => {
    const sealed = seal(text, key, place);
    expect(isSealed(sealed)).toBe(true);
    expect(unseal(sealed, key, place)).toBe(text);
  });

  it('never looks the same twice', () => {
    expect(seal('same', key, place)).not.toBe(seal('same', key, place));
  });

  it.each([
    ['another stream', key, { ...place, stream: 'person-2' }],
    ['another event', key, { ...place, eventId: 'e-2' }],
    ['another field', key, { ...place, field: 'name' }],
    ['another key', randomBytes(32), place],
  ])('does not open in %s', (_where, otherKey, otherPlace) => {
    expect(() => unseal(seal('secret', key, place), otherKey, otherPlace)).toThrow(SealBrokenError);
  });

  it('does not open when it was changed or cut', () => {
    const sealed = seal('secret', key, place);
    for (const at of [SEALED_NOTHING.length, 30, sealed.length - 2]) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(() => unseal(changed, key, place)).toThrow(SealBrokenError);
    }
    expect(() => unseal(sealed.slice(0, 30), key, place)).toThrow(SealBrokenError);
  });
});
