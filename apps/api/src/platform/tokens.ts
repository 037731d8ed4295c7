import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, safe in a URL. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: whoever reads the log cannot sign in with it. */
export const tokenHash = (token: string): string => hash('sha256', token, 'hex');

export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** The CSRF token of a session follows from its secret: only a page that read it from us can send it, and no node keeps it. */
export const csrfOf = (token: string): string => createHmac('sha256', token).update('csrf').digest('base64url');
