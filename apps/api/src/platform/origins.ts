import type { Config } from './config.ts';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const boundHere = (host: string) => loopback.test(host) || host === '::1';

/**
 * Whether a browser page of `origin` may speak to us under the name `host` (the Host header).
 * A node bound to this machine believes loopback names only: a page that rebinds its own name to 127.0.0.1 gets nothing.
 */
export const allowedOrigin =
  ({ publicUrl, origins, host: bound }: Pick<Config, 'publicUrl' | 'origins' | 'host'>) =>
  (origin: string | undefined, host: string | undefined): boolean => {
    if (origin === undefined) return false;
    if (origins.includes(origin)) return true;
    if (publicUrl !== undefined) return origin === publicUrl;
    if (host === undefined || (boundHere(bound) && !loopback.test(host))) return false;
    return origin === `http://${host}`;
  };
