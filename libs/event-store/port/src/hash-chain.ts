import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { EventMetadata } from './recorded.ts';

/** hex SHA-256(previous hash of this stream ‖ canonical data ‖ canonical metadata without `hash`). */
export const chainHash = (previous: string, data: string, metadataWithoutHash: string): string =>
  hash('sha256', previous + data + metadataWithoutHash, 'hex');

export interface ChainedMetadata {
  readonly text: string;
  readonly hash: string;
}

/** Writes an event's metadata with the hash that chains it behind `previous`. */
export const chainMetadata = (
  previous: string,
  data: string,
  metadata: Omit<EventMetadata, 'hash'>,
): ChainedMetadata => {
  const own = chainHash(previous, data, canonicalJson(metadata));
  return { text: canonicalJson({ ...metadata, hash: own }), hash: own };
};
