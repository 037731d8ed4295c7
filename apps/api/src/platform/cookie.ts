/** The one cookie of the product: `<session id>.<token>`. */
const SESSION_COOKIE = 'wf_session';

export interface SessionCookie {
  readonly session: string;
  readonly token: string;
}

export const readSessionCookie = (header: string | undefined): SessionCookie | undefined => {
  const found = header?.split(';').find((part) => part.trim().startsWith(`${SESSION_COOKIE}=`));
  const [session, token, ...more] =
    found
      ?.trim()
      .slice(SESSION_COOKIE.length + 1)
      .split('.') ?? [];
  if (!session || !token || more.length > 0 || session.length > 64 || token.length > 64) return undefined;
  return { session, token };
};

/** HttpOnly keeps it from scripts, SameSite=Strict from other sites' forms and links, Secure from plain http where there is https. */
export const sessionCookie = ({ session, token }: SessionCookie, secure: boolean, maxAgeSeconds: number): string =>
  [
    `${SESSION_COOKIE}=${session}.${token}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${Math.max(0, Math.floor(maxAgeSeconds))}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ');

export const noSessionCookie = (secure: boolean): string => sessionCookie({ session: '', token: '' }, secure, 0);
