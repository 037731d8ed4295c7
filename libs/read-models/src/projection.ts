import type { WatchfloorEvent } from '@watchfloor/events';

/** What a projection may do with its database: the part of node:sqlite it needs, handed in. Statements are cached by text. */
export type SqlValue = string | number | bigint | null | Uint8Array;
export interface Statement {
  run(...values: SqlValue[]): { readonly lastInsertRowid: number | bigint; readonly changes: number | bigint };
  get(...values: SqlValue[]): unknown;
  all(...values: SqlValue[]): unknown[];
  /** Row by row, for what is too long to be held at once; nothing else may run this statement meanwhile. */
  iterate(...values: SqlValue[]): Iterable<unknown>;
}
export interface Db {
  prepare(sql: string): Statement;
  exec(sql: string): void;
}

/** The event as projections see it: in its latest version, with where and when it was recorded. */
export type Projected<Event extends { type: string; data: unknown } = WatchfloorEvent> = Event & {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly metadata: {
    readonly at: number;
    readonly actor: string;
    readonly customer?: string;
    readonly commandId: string;
  };
};

/** What a projection says changed, so that screens can follow: a topic and a row key. Collected per batch, sent after commit. */
export type Announce = (topic: string, key: string) => void;

/**
 * One question answered from events: its tables, how events become rows; its queries stand beside it in the same file.
 * Deterministic: run twice, or with an event delivered twice, it makes the same rows.
 */
export interface Projection {
  /** A durable key: the question, in kebab case. */
  readonly name: string;
  /** Raise it when tables or rules change: the node rebuilds it beside the old one and swaps. */
  readonly version: number;
  /** CREATE TABLE statements (STRICT), and the indexes that `apply` reads through. */
  readonly tables: string;
  /** CREATE INDEX statements for queries; a rebuild makes them last, so what `apply` itself looks up stands in `tables`. */
  readonly indexes?: string;
  /**
   * Its `apply` looks at no other's tables and none looks at its own, so a build of a long log fills it in a process beside
   * the others. For what takes a good part of the time, and for what wants the same large events.
   */
  readonly apart?: true;
  /** Event types it wants; others never reach it. */
  readonly events: readonly WatchfloorEvent['type'][];
  readonly apply: (db: Db, event: Projected, announce: Announce) => void;
  /** Writes what `apply` only holds (see heldRows): once at the end of each batch, in the same transaction. */
  readonly settle?: (db: Db) => void;
}
