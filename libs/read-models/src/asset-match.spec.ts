import { describe, expect, it } from 'vitest';
import { assetMatch } from './asset-match.ts';
import type { Asset } from './customers-and-assets.ts';

const asset = (id: string, criticality: number, hosts: readonly string[], ranges: readonly string[] = []): Asset => ({
  id,
  name: id,
  hosts,
  ranges,
  criticality,
  note: '',
});
const match = assetMatch([
  asset('payments', 100, ['PAY-WS-07'], ['192.0.2.0/28']),
  asset('office', 20, ['ws-12', 'pay-ws-07'], ['192.0.2.0/24', '2001:db8::/32', 'not a range']),
]);
const host = (value: string) => ({ kind: 'host', value }) as const;
const ip = (value: string) => ({ kind: 'ip', value }) as const;

describe('asset match', () => {
  it('finds a host in any case, also written with its final dot', () => {
    expect(match([host('WS-12')])?.id).toBe('office');
    expect(match([host('ws-12.')])?.id).toBe('office');
    expect(match([host('ws-1')])).toBeNull();
  });

  it('finds an address in its range, IPv4 and IPv6', () => {
    expect(match([ip('192.0.2.99')])?.id).toBe('office');
    expect(match([ip('2001:db8::7')])?.id).toBe('office');
    expect(match([ip('203.0.113.7')])).toBeNull();
    expect(match([ip('no address')])).toBeNull();
  });

  it('of several takes the most critical, whatever the order they are seen in', () => {
    expect(match([host('pay-ws-07')])?.id).toBe('payments');
    expect(match([ip('192.0.2.3')])?.id).toBe('payments');
    expect(match([ip('192.0.2.99'), host('PAY-WS-07')])?.id).toBe('payments');
    expect(match([host('PAY-WS-07'), ip('192.0.2.99')])?.id).toBe('payments');
  });

  it('looks at hosts and addresses only: a user may be called like a machine', () => {
    expect(
      match([
        { kind: 'user', value: 'pay-ws-07' },
        { kind: 'domain', value: 'ws-12' },
      ]),
    ).toBeNull();
  });

  it('of equally critical ones always takes the same', () => {
    const [a, b] = [asset('a', 50, ['x']), asset('b', 50, ['x'])];
    expect([assetMatch([a, b])([host('x')])?.id, assetMatch([b, a])([host('x')])?.id]).toEqual(['a', 'a']);
  });
});
