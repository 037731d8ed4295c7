import { createHmac } from 'node:crypto';
import type { KeyCache } from './key-cache.ts';

/** Not a person: the key under which pseudonyms are made, the same on all nodes and never erased. */
const SUBJECT = 'pseudonyms';

/** HMAC-SHA-256 as hex. A plain digest of an address could be found by trying addresses, long after its owner was erased. */
export const pseudonym = async (keys: KeyCache, text: string): Promise<string> => {
  const key = await keys.keyFor(SUBJECT, true);
  if (typeof key === 'string') throw new Error(`the key of ${SUBJECT} is ${key}`);
  return createHmac('sha256', key).update(text).digest('hex');
};
