import { hash, randomUUID } from 'node:crypto';

/**
 * The name of a post. A client's own key names the same batch whenever it is sent again by the same source, and two
 * sources never meet: the key is theirs, the name is ours.
 */
export const batchOf = (source: string, key: string | undefined): string => {
  if (key === undefined) return randomUUID();
  const digest = hash('sha256', `${source}\n${key}`, 'hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-${digest.slice(12, 16)}-${digest.slice(16, 20)}-${digest.slice(20, 32)}`;
};
