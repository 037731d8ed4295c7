import { describe, expect, it } from 'vitest';
import { isStoreSetting, storeAddress } from './store-address.ts';

describe('a STORE setting', () => {
  it.each([
    ['sqlite:./data', { kind: 'sqlite', directory: './data' }],
    ['sqlite:/a:b', { kind: 'sqlite', directory: '/a:b' }],
    ['esdb://127.0.0.1:2113?tls=false', { kind: 'esdb', connectionString: 'esdb://127.0.0.1:2113?tls=false' }],
    ['esdb+discover://nodes.example.com', { kind: 'esdb', connectionString: 'esdb+discover://nodes.example.com' }],
  ])('%s is an address', (setting, address) => {
    expect(storeAddress(setting)).toEqual(address);
    expect(isStoreSetting(setting)).toBe(true);
  });

  it.each(['', 'sqlite:', 'esdb://', './data', 'postgres://127.0.0.1', ' sqlite:./data'])('%j is none', (setting) => {
    expect(() => storeAddress(setting)).toThrow('must be sqlite:<folder> or esdb://host:port');
    expect(isStoreSetting(setting)).toBe(false);
  });
});
