import type { EventStore, Position, SubscriptionState } from '@watchfloor/event-store-port';
import type { Projection } from '@watchfloor/read-models';
import type { Building } from './build-views.ts';
import type { Changes } from './changes.ts';

/** One batch, in the read models and on disk. */
export interface Committed {
  readonly changes: Changes;
  readonly position: Position;
}

export interface Lag {
  /** `rebuilding`: reads are served from the former build, if there is one. */
  readonly state: SubscriptionState | 'rebuilding';
  readonly position: Position | null;
  /** Age in ms of the newest event applied while more may be waiting; 0 when all of the log is applied. */
  readonly behindMs: number;
  /** While reconnecting: why. */
  readonly reason?: string;
}

/** Why this node's read models stand still. Nothing was skipped: after a repair or an upgrade they go on from here. */
export interface Halt {
  readonly reason: string;
  readonly cause: unknown;
}

export interface ProjectionRun {
  readonly store: EventStore;
  /** Folder of the views-<n>.db files. */
  readonly directory: string;
  readonly projections: readonly Projection[];
  readonly signal: AbortSignal;
  /**
   * Calls buildViews for this file in another process: what builds from a long log keeps its memory. Answers false when the
   * signal aborted. Left out, every build is made here.
   */
  readonly buildElsewhere?: (file: string, onApplied: Building['onApplied']) => Promise<boolean>;
  /** Reads are to be served from this file from now on (openViews); called again when a rebuild took over. */
  readonly onServing: (file: string, position: Position | null) => void;
  /** After each batch; the next waits for its promise. Not called while rebuilding. */
  readonly onCommitted: (committed: Committed) => void | Promise<void>;
  /** At every change and at least every second. */
  readonly onLag: (lag: Lag) => void;
  readonly onHalt: (halt: Halt) => void;
}
