import { canonicalJson } from './canonical-json.ts';
import type { RawRecorded } from './event-log.ts';
import { eventIdOf } from './event-id.ts';
import { chainHash } from './hash-chain.ts';
import type { EventMetadata } from './recorded.ts';

/** What the next event of a stream is checked against. */
export interface ChainState {
  readonly revision: number;
  readonly hash: string;
  readonly commandId: string;
  /** The event's place among those of its command. */
  readonly index: number;
}
export const CHAIN_START: ChainState = { revision: -1, hash: '', commandId: '', index: -1 };

export type ChainBreak = 'gap' | 'unreadable' | 'hash' | 'type' | 'id';

/** The first event of a stream that is not what was written. */
export interface ChainFault {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
  readonly why: ChainBreak;
}

const HASH_FIELD = ',"hash":"';
const HASH_LENGTH = 64;

/** Canonical metadata with the hash cut out: as text, because no unescaped quote can stand inside another value. */
const withoutHash = (metadata: string): string => {
  const start = metadata.lastIndexOf(HASH_FIELD);
  return start < 0 ? metadata : metadata.slice(0, start) + metadata.slice(start + HASH_FIELD.length + HASH_LENGTH + 1);
};

const isChained = (previous: string, raw: RawRecorded, metadata: EventMetadata): boolean => {
  if (chainHash(previous, raw.data, withoutHash(raw.metadata)) === metadata.hash) return true;
  // A store that keeps JSON as values may hand it back in another order; what was hashed is the canonical text.
  const { hash, ...rest } = metadata;
  return chainHash(previous, canonicalJson(JSON.parse(raw.data)), canonicalJson(rest)) === hash;
};

const broken = (before: ChainState | undefined, raw: RawRecorded, metadata: EventMetadata, index: number) => {
  if (before && !isChained(before.hash, raw, metadata)) return 'hash';
  if (metadata.type !== raw.type) return 'type';
  // What came before a cut stream is unknown, so its first event's place among its command's is unknown too.
  return before && eventIdOf(metadata.commandId, raw.stream, index) !== raw.id ? 'id' : undefined;
};

/**
 * Checks one event behind the one before it: hash, name and id derived again. `before` is undefined for the first event
 * left of a stream that is cut by retention.
 */
export const verifyNext = (before: ChainState | undefined, raw: RawRecorded): ChainState | ChainFault => {
  const { stream, revision, position, type } = raw;
  const fault = (why: ChainBreak): ChainFault => ({ stream, revision, position, type, why });
  if (before && revision !== before.revision + 1) return fault('gap');
  try {
    const metadata = JSON.parse(raw.metadata) as EventMetadata;
    const index = before?.commandId === metadata.commandId ? before.index + 1 : 0;
    const why = broken(before, raw, metadata, index);
    return why ? fault(why) : { revision, hash: metadata.hash, commandId: metadata.commandId, index };
  } catch {
    return fault('unreadable');
  }
};

/** Derives a whole stream's chain again; the first event that is not what was written, or undefined. */
export const verifyChain = (events: readonly RawRecorded[]): ChainFault | undefined => {
  let state: ChainState | undefined = (events[0]?.revision ?? 0) > 0 ? undefined : CHAIN_START;
  for (const raw of events) {
    const next = verifyNext(state, raw);
    if ('why' in next) return next;
    state = next;
  }
  return undefined;
};
