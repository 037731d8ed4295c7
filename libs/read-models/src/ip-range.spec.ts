import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, rangeOf } from './ip-range.ts';

const lies = (address: string, cidr: string) => {
  const found = addressOf(address);
  return found !== undefined && rangeOf(cidr)?.(found) === true;
};

describe('IP ranges', () => {
  it.each([
    ['192.0.2.15', '192.0.2.0/28', true],
    ['192.0.2.16', '192.0.2.0/28', false],
    ['192.0.2.7', '192.0.2.7', true],
    ['203.0.113.9', '0.0.0.0/0', true],
    ['192.0.2.7', '192.0.2.7/32', true],
    ['2001:db8::1', '2001:db8::/32', true],
    ['2001:db9::1', '2001:db8::/32', false],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1/128', true],
    ['::ffff:192.0.2.7', '192.0.2.0/24', true],
    ['192.0.2.7', '::/0', false],
    ['2001:db8::1', '0.0.0.0/0', false],
  ])('%s in %s: %s', (address, cidr, expected) => {
    expect(lies(address, cidr)).toBe(expected);
  });

  it.each([
    '',
    '192.0.2',
    '192.0.2.256',
    '192.0.2.01',
    '1.2.3.4.5',
    'host',
    ':::',
    '1::2::3',
    '2001:db8',
    '12345::',
    '1:2:3:4:5:6:7:8::',
    '::1.2.3',
    'g::',
  ])('what is no address is none: %j', (text) => {
    expect(addressOf(text)).toBeUndefined();
  });

  it.each(['192.0.2.0/33', '192.0.2.0/-1', '192.0.2.0/x', '2001:db8::/129', 'host/8', '/8', '192.0.2.0/'])(
    'what is no range is none: %j',
    (text) => {
      expect(rangeOf(text)).toBeUndefined();
    },
  );

  it('every address lies in each network cut from it, and no neighbour does', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 1, max: 32 }), (address, prefix) => {
        expect(lies(address, `${address}/${prefix}`)).toBe(true);
        const number = addressOf(address)?.value ?? 0n;
        const other = number ^ (1n << BigInt(32 - prefix));
        const text = [24n, 16n, 8n, 0n].map((shift) => (other >> shift) & 255n).join('.');
        expect(lies(text, `${address}/${prefix}`)).toBe(false);
      }),
    );
  });

  it('an IPv6 address is the same however it is written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }), (groups) => {
        const long = groups.map((group) => group.toString(16).padStart(4, '0')).join(':');
        const short = groups.map((group) => group.toString(16).toUpperCase()).join(':');
        const shortest = `::${short}`.replace(/^::(0:)+/, '::');
        expect(addressOf(short)).toEqual(addressOf(long));
        if (groups[0] === 0) expect(addressOf(shortest)).toEqual(addressOf(long));
      }),
    );
  });
});
