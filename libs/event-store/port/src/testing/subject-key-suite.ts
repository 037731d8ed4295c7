import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SubjectKeys } from '../subject-keys.ts';

/** What every key store promises. */
export const describeSubjectKeys = (name: string, open: () => Promise<SubjectKeys>) => {
  const subject = () => `per-${randomUUID()}`;

  describe(`subject keys (${name})`, () => {
    it('makes one key of 32 bytes per subject and keeps giving it', async () => {
      const keys = await open();
      const [one, other] = [subject(), subject()];
      const key = await keys.keyFor(one, true);
      expect(key).toHaveLength(32);
      expect(Buffer.from(key as Uint8Array).equals((await keys.keyFor(one, true)) as Uint8Array)).toBe(true);
      expect(Buffer.from(key as Uint8Array).equals((await keys.keyFor(one, false)) as Uint8Array)).toBe(true);
      expect(Buffer.from(key as Uint8Array).equals((await keys.keyFor(other, true)) as Uint8Array)).toBe(false);
    });

    it('makes none for somebody who only reads', async () => {
      const keys = await open();
      const nobody = subject();
      expect(await keys.keyFor(nobody, false)).toBe('missing');
      expect(await keys.keyFor(nobody, false)).toBe('missing');
    });

    it('gives everybody who asks at once the same key', async () => {
      const keys = await open();
      const asked = subject();
      const given = await Promise.all(Array.from({ length: 8 }, () => keys.keyFor(asked, true)));
      expect(new Set(given.map((key) => Buffer.from(key as Uint8Array).toString('hex'))).size).toBe(1);
    });

    it('never gives an erased subject a key again, not even one that had none', async () => {
      const keys = await open();
      const [known, unknown] = [subject(), subject()];
      await keys.keyFor(known, true);
      for (const gone of [known, unknown]) {
        await keys.erase(gone);
        await keys.erase(gone);
        expect(await keys.keyFor(gone, true)).toBe('erased');
        expect(await keys.keyFor(gone, false)).toBe('erased');
      }
    });
  });
};
