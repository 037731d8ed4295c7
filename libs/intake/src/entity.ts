import type { Entity, Observable } from '@watchfloor/events';

const PREFERENCE = ['host', 'user', 'ip', 'domain', 'url', 'hash'] as const satisfies readonly Entity['kind'][];

/** What one hand should work on at a time: the host, else the account, else the address the alert is about. */
export const preferredEntity = (candidates: readonly Observable[]): Entity | undefined => {
  for (const kind of PREFERENCE) {
    const found = candidates.find((candidate) => candidate.kind === kind);
    if (found) return found;
  }
  return undefined;
};

const PRIVATE =
  /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i;

/** Addresses that belong to a customer's inside: RFC 1918, 6598, 3927, 4193 and loopback. */
const isInside = (ip: string): boolean => PRIVATE.test(ip);

/** The customer's own end of a connection; where both or neither are inside, the end that was reached. */
export const ownEnd = (source: string | undefined, destination: string | undefined): string | undefined => {
  if (source !== undefined && isInside(source) && destination !== undefined && !isInside(destination)) return source;
  return destination ?? source;
};
