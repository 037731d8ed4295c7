import type { QueueFilter, QueuePush, QueueRow, QueueSnapshot, routes, Score } from '@watchfloor/api-contract';
import type { Position } from '@watchfloor/event-store-port';
import type { z } from 'zod';
import type { Reader } from './reader.ts';

export type QueuePage = z.output<typeof routes.queue.page.answers>;

/** The open incidents, in memory, in order. Everything it says is already filtered by maySee. */
export interface LiveQueue {
  /** undefined: the cursor is not one of ours, or its tick is gone. */
  page(reader: Reader, filter: QueueFilter, cursor: string | undefined, limit: number): QueuePage | undefined;
  snapshot(reader: Reader): QueueSnapshot;
  counts(reader: Reader): QueuePage['counts'];
  /** What a reader missed since the end of a push, or undefined when that is no longer known. */
  missed(reader: Reader, since: Position): QueuePush | undefined;
  /** One open incident as the queue shows it; undefined when it is closed or unknown. Not filtered: the caller asks maySee. */
  rowOf(incident: string): QueueRow | undefined;
  /** The same for one who looks; undefined too when they may not see it. */
  rowFor(reader: Reader, incident: string): QueueRow | undefined;
  scoreOf(incident: string): Score | undefined;
  /** Resolves true once this node has applied the position, false after `ms` milliseconds without it. */
  waitFor(position: Position, ms: number): Promise<boolean>;
}

/** What changed in the open queue since the flush before, not yet cut to anybody's clearance. The range is (from, to]. */
export interface QueueFlush {
  readonly from: Position | null;
  readonly to: Position | null;
  readonly tick: number;
  readonly at: number;
  readonly rows: readonly VisibleRow[];
  readonly gone: readonly Visibility[];
  readonly moves: readonly VisibleRow[];
}

/** What maySee needs to know of an incident. */
export interface Visibility {
  readonly id: string;
  readonly customer: string;
  readonly restricted: boolean;
}

export interface VisibleRow extends Visibility {
  readonly row: QueueRow;
}
