import { adapterOf } from '@watchfloor/intake';
import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { tokenHash } from '../../platform/tokens.ts';
import { authenticate } from './authenticate.ts';

const GOOD = 'wf_a-good-key-of-this-source';
const adapter = adapterOf('wazuh');
const connected = {
  source: 'src-1',
  name: 'wazuh at Aldermoor',
  customer: 'cus-1',
  adapter: adapter.ok ? adapter.value : never(),
};
const ask = (source: string, key = GOOD) =>
  authenticate(
    { params: { source }, headers: { authorization: `Bearer ${key}` } } as unknown as FastifyRequest,
    (hash) => (hash === tokenHash(GOOD) ? connected : undefined),
  );

describe('who a post may speak for', () => {
  it('is the source of its key, addressed by id or by the name people gave it', () => {
    expect(ask('src-1')).toBe(connected);
    expect(ask('wazuh at Aldermoor')).toBe(connected);
  });

  it('is nobody else: the address of another source looks like one that does not exist', () => {
    expect(() => ask('src-2')).toThrow('not-found');
  });

  it('is nobody at all with a wrong key, whatever the address', () => {
    expect(() => ask('src-1', 'wf_wrong-key-of-a-stranger')).toThrow('key-invalid');
  });
});

function never(): never {
  throw new Error('no adapter for a format of ours');
}
