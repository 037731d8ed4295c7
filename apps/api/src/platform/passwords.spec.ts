import { describe, expect, it } from 'vitest';
import { hashPassword, passwordMatches } from './passwords.ts';

describe('A password', () => {
  it('opens the account it was set for and no other word does', async () => {
    const stored = await hashPassword('correct horse battery');
    expect(await passwordMatches('correct horse battery', stored)).toBe(true);
    expect(await passwordMatches('correct horse batterz', stored)).toBe(false);
  });

  it('is kept as argon2id at the cost OWASP asks for, salted each time', async () => {
    const [one, two] = await Promise.all([hashPassword('same words twice'), hashPassword('same words twice')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('is the same word however the keyboard composes its accents', async () => {
    expect(await passwordMatches('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).toBe(true);
  });

  it('never matches an account that has none, nor one whose hash was erased', async () => {
    expect(await passwordMatches('anything at all', undefined)).toBe(false);
    expect(await passwordMatches('anything at all', '[erased]')).toBe(false);
  });
});
