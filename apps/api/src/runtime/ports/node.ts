import type { Position } from '@watchfloor/event-store-port';
import type { Db } from '@watchfloor/read-models';

export interface NodeState {
  ready(): { readonly ok: boolean; readonly reasons: readonly string[] };
  /** How far this node's read models are behind the log, in milliseconds. */
  lagMs(): number;
  position(): Position | null;
}

/** The read models; `db` is another object after a rebuild was swapped in, so never keep it. */
export interface Views {
  readonly db: Db;
}

/** Figures the runtime keeps for /metrics; the platform owns the registry. */
export interface RuntimeMetrics {
  projectionLag(ms: number): void;
  groupingLag(ms: number): void;
  sockets(count: number): void;
}

export interface RuntimeLog {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}
