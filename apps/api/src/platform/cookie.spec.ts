import { describe, expect, it } from 'vitest';
import { noSessionCookie, readSessionCookie, sessionCookie } from './cookie.ts';

describe('The session cookie', () => {
  it('names session and secret, for this site and never for scripts', () => {
    const cookie = sessionCookie({ session: 'ses-1', token: 'abc' }, true, 60);
    expect(cookie).toBe('wf_session=ses-1.abc; Path=/; HttpOnly; SameSite=Strict; Max-Age=60; Secure');
    expect(readSessionCookie(`other=1; ${cookie}`)).toEqual({ session: 'ses-1', token: 'abc' });
  });

  it('is Secure only where there is https, or a local browser would never send it', () => {
    expect(sessionCookie({ session: 'ses-1', token: 'abc' }, false, 60)).not.toContain('Secure');
  });

  it.each([
    undefined,
    '',
    'wf_session=',
    'wf_session=.',
    'wf_session=a.b.c',
    `wf_session=a.${'b'.repeat(100)}`,
    'x=a.b',
  ])('is none when it reads %j', (header) => {
    expect(readSessionCookie(header)).toBeUndefined();
  });

  it('is taken away by one that is over', () => {
    expect(noSessionCookie(false)).toContain('Max-Age=0');
  });
});
