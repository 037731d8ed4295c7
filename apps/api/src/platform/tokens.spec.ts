import { describe, expect, it } from 'vitest';
import { csrfOf, newToken, sameHash, tokenHash } from './tokens.ts';

describe('A session token', () => {
  it('has 256 bits and is never made twice', () => {
    const [one, two] = [newToken(), newToken()];
    expect(Buffer.from(one, 'base64url')).toHaveLength(32);
    expect(one).not.toBe(two);
  });

  it('is recognised by its hash alone', () => {
    const token = newToken();
    expect(sameHash(tokenHash(token), tokenHash(token))).toBe(true);
    expect(sameHash(tokenHash(token), tokenHash(newToken()))).toBe(false);
    expect(sameHash(tokenHash(token), '')).toBe(false);
  });

  it('gives a CSRF token that tells nothing of it and belongs to it alone', () => {
    const token = newToken();
    expect(csrfOf(token)).toBe(csrfOf(token));
    expect(csrfOf(token)).not.toContain(token);
    expect(csrfOf(token)).not.toBe(csrfOf(newToken()));
  });
});
