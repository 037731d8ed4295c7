import { describe, expect, it } from 'vitest';
import { clientString, settingsFrom } from './settings.ts';

const settings = (connectionString: string) => settingsFrom({ connectionString });

describe('the settings of an event store', () => {
  it('sends the credentials of the connection string with every append', () => {
    const { credentials } = settings('esdb://soc:p%40ss%3Aword@one.example.com:2113?tls=true');
    expect(credentials).toEqual({ username: 'soc', password: 'p@ss:word' });
  });

  it('has credentials also without TLS, where none are given, because they force the call with a deadline', () => {
    expect(settings('esdb://127.0.0.1:2113?tls=false').credentials.username).not.toBe('');
  });

  it('refuses TLS without a user at once, not at the first append', () => {
    expect(() => settings('esdb://one.example.com:2113')).toThrow(/needs a user/);
  });

  it.each([
    'esdb://a:b@192.0.2.1:2113',
    'esdb://a:b@one.example.com:2113,192.0.2.2:2113?tls=true',
    'esdb+discover://a:b@192.0.2.3?tls=true',
  ])('refuses an address where TLS needs a name: %s', (connectionString) => {
    expect(() => settings(connectionString)).toThrow(/host name instead of 192\.0\.2\./);
  });

  it('takes names with TLS and addresses without', () => {
    expect(settings('esdb://a:b@one.example.com:1,two.example.com:2?tls=true').epoch).toBe(1);
    expect(settings('esdb://192.0.2.1:2113?tls=false').epoch).toBe(1);
  });

  it('keeps the link watched and conflicts thrown, whatever the connection string says', () => {
    const unguarded = settings('esdb://192.0.2.1:2113?tls=false&keepAliveInterval=-1&throwOnAppendFailure=false');
    const options = new URLSearchParams(clientString(unguarded, 0).split('?')[1]);
    expect(options.getAll('keepAliveInterval').at(-1)).toBe('10000');
    expect(options.getAll('throwOnAppendFailure').at(-1)).toBe('true');
  });

  it('gives each new client a connection of its own', () => {
    const once = settings('esdb://192.0.2.1:2113?tls=false');
    expect(clientString(once, 1)).not.toBe(clientString(once, 2));
  });
});
