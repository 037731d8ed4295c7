import { describe, expect, it } from 'vitest';
import { allowedOrigin } from './origins.ts';

const local = allowedOrigin({ host: '127.0.0.1', publicUrl: undefined, origins: [] });

describe('Which pages may speak to a node', () => {
  it('are its own, under the name the browser used', () => {
    expect(local('http://localhost:8420', 'localhost:8420')).toBe(true);
    expect(local('http://127.0.0.1:8420', '127.0.0.1:8420')).toBe(true);
  });

  it('are none of another site, and none without an origin', () => {
    expect(local('http://evil.example.com', '127.0.0.1:8420')).toBe(false);
    expect(local('null', '127.0.0.1:8420')).toBe(false);
    expect(local(undefined, '127.0.0.1:8420')).toBe(false);
  });

  it('are not a foreign name that was pointed at this machine', () => {
    expect(local('http://evil.example.com:8420', 'evil.example.com:8420')).toBe(false);
  });

  it('are only the public address and the ones named, once these are said', () => {
    const named = allowedOrigin({
      host: '0.0.0.0',
      publicUrl: 'https://soc.example.com',
      origins: ['https://wall.example.com'],
    });
    expect(named('https://soc.example.com', 'soc.example.com')).toBe(true);
    expect(named('https://wall.example.com', 'soc.example.com')).toBe(true);
    expect(named('http://10.0.0.1:8420', '10.0.0.1:8420')).toBe(false);
  });
});
