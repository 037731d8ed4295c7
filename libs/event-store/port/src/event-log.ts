import type { Position } from './position.ts';

/** What an adapter writes: data and metadata are JSON text, made once by the codec; what is hashed is what is written. */
export interface RawEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

export interface RawRecorded extends RawEvent {
  readonly stream: string;
  /** 0 for the first event of a stream. */
  readonly revision: number;
  readonly position: Position;
}

/** The revision a stream must have for an append to happen: -1 says it must not exist. Always definite. */
export type ExpectedRevision = number;
export const NO_STREAM: ExpectedRevision = -1;

export type Appended =
  /** `repeated`: these very ids stood at these revisions already (an append sent again), perhaps with other content. */
  | { readonly ok: true; readonly revision: number; readonly position: Position; readonly repeated?: true }
  /** Somebody else was first. `actual` is the stream's revision now, -1 when it does not exist. */
  | { readonly ok: false; readonly actual: number };

/** `unreachable`: nothing was sent. `full`: no space, reads go on. `closed`: this log was shut. `broken`: stop the node. */
export type StoreFault = 'unreachable' | 'unknown-outcome' | 'full' | 'closed' | 'broken' | 'too-large';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;
  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

export interface ReadAllOptions {
  /** At most this many events; fewer only at the end of the log (or at an adapter's own page bound, never zero). */
  readonly limit: number;
  readonly signal?: AbortSignal;
}

export type SubscriptionState = 'catching up' | 'live' | 'reconnecting';

export interface Subscriber {
  /** Exclusive; null reads from the very beginning. */
  readonly after: Position | null;
  /** Called with events in order, one call at a time: the next waits for this promise (back-pressure). */
  readonly onEvents: (events: readonly RawRecorded[]) => Promise<void>;
  /** `cause`: why it reconnects, for whoever has to mend it. */
  readonly onState?: (state: SubscriptionState, cause?: unknown) => void;
  /** Largest batch wanted by onEvents, in events. */
  readonly batch?: number;
  readonly signal: AbortSignal;
}

/** What a store keeps of an erasable stream: of a draft its last event. A hint; history is kept whole all the same. */
export interface StreamRetention {
  readonly maxCount: number;
}

/**
 * An append-only log of streams: what every adapter implements and the contract suite proves.
 * A resolved append is flushed to disk. A rejected one carries a StoreError; `unknown-outcome` is retried by the
 * adapter itself with the same ids and the same expected revision before it is ever shown to a caller.
 */
export interface EventLog {
  append(stream: string, expected: ExpectedRevision, events: readonly RawEvent[]): Promise<Appended>;
  /** Events of one stream from a revision on (inclusive), oldest first; empty when it does not exist. */
  readStream(stream: string, from?: number, limit?: number): Promise<readonly RawRecorded[]>;
  /** The last event of a stream, or undefined. */
  readLast(stream: string): Promise<RawRecorded | undefined>;
  /** A page of everything after a position, in log order; the store's own and key streams left out. */
  readAll(after: Position | null, options: ReadAllOptions): Promise<readonly RawRecorded[]>;
  /** The event that stands exactly at a position that was read before; undefined when it was cut since. */
  readAt(position: Position): Promise<RawRecorded | undefined>;
  /** Backfill, cut over, live; supervised for ever until `signal` aborts, then resolves. Rejects when onEvents does. */
  subscribe(subscriber: Subscriber): Promise<void>;
  /** Position of the newest event, null for an empty log. */
  head(): Promise<Position | null>;
  retain(stream: string, retention: StreamRetention): Promise<void>;
  readonly epoch: number;
  close(): Promise<void>;
}
