import { describe, expect, it } from 'vitest';
import { keyedOf, KnownKeys } from './known-keys.ts';

const store = { pseudonymOf: async (text: string) => `pseudonym of ${text}` };
const request = { method: 'POST', url: '/api/v1/customers', bodyDigest: 'd1', headers: { 'idempotency-key': 'k-1' } };
const of = (over: object = {}, actor = 'per-mara') => keyedOf({ ...request, ...over }, actor, store);

describe('A key of the client’s own', () => {
  it('names one command per person, and what is asked by method, address and body', async () => {
    const keyed = await of();
    expect(keyed).toEqual({ commandId: 'per-mara/k-1', asked: 'pseudonym of POST /api/v1/customers d1' });
    expect((await of({}, 'per-ivo'))?.commandId).not.toBe(keyed?.commandId);
    for (const other of [{ method: 'PUT' }, { url: '/api/v1/people' }, { bodyDigest: 'd2' }])
      expect((await of(other))?.asked).not.toBe(keyed?.asked);
    expect(await of({ headers: {} })).toBeUndefined();
  });

  it.each(['', 'a\nb', 'a'.repeat(201)])('is refused when it is no name: %j', async (key) => {
    await expect(of({ headers: { 'idempotency-key': key } })).rejects.toMatchObject({ document: { status: 400 } });
  });

  it('is refused for another request than the one it was accepted for', () => {
    const keys = new KnownKeys();
    const keyed = { commandId: 'per-mara/k-1', asked: 'a' };
    expect(keys.repeats(keyed)).toBe(false);
    keys.remember(keyed);
    expect(keys.repeats(keyed)).toBe(true);
    expect(keys.repeats({ ...keyed, commandId: 'per-ivo/k-1' })).toBe(false);
    expect(() => keys.repeats({ ...keyed, asked: 'b' })).toThrow(
      expect.objectContaining({ document: expect.objectContaining({ status: 422, code: 'idempotency-key-reused' }) }),
    );
  });
});
