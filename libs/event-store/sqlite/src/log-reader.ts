import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { epochOf, offsetOf, positionAt, type Position, type RawRecorded } from '@watchfloor/event-store-port';
import { tableOf } from './tables.ts';

const EVERYTHING = Number.MAX_SAFE_INTEGER;
/** A page of fat chunks ends early, so that no reader holds its thread for long. */
const PAGE_CHARACTERS = 4 * 1024 * 1024;
const COLUMNS = 'id, type, data, metadata, stream, revision, position';

/** A row in the order of COLUMNS: without their names a page is read in two thirds of the time. */
type Row = readonly [
  id: string,
  type: string,
  data: string,
  metadata: string,
  stream: string,
  revision: number,
  position: number,
];

const rowsBy = (db: DatabaseSync, sql: string): StatementSync => {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
};

const readsOf = (db: DatabaseSync, table: 'events' | 'erasable') => ({
  stream: rowsBy(db, `SELECT ${COLUMNS} FROM ${table} WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`),
  last: rowsBy(db, `SELECT ${COLUMNS} FROM ${table} WHERE stream = ? ORDER BY revision DESC LIMIT 1`),
  at: rowsBy(db, `SELECT ${COLUMNS} FROM ${table} WHERE position = ?`),
  page: rowsBy(
    db,
    `SELECT ${COLUMNS} FROM ${table} WHERE position > ? AND position < ?
     ${table === 'erasable' ? "AND stream NOT LIKE 'key-%'" : ''} ORDER BY position LIMIT ?`,
  ),
});

/** `full`: it ended at a bound, and more may stand behind it. */
export interface Page {
  readonly events: readonly RawRecorded[];
  readonly full: boolean;
}

/** Reads events.db through one connection; synchronous, each call sees one moment of the log. */
export class LogReader {
  readonly epoch: number;
  readonly #db: DatabaseSync;
  readonly #tables: Record<'events' | 'erasable', ReturnType<typeof readsOf>>;
  readonly #head: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#tables = { events: readsOf(db, 'events'), erasable: readsOf(db, 'erasable') };
    this.#head = db.prepare(`SELECT max(
      coalesce((SELECT max(position) FROM events), 0),
      coalesce((SELECT position FROM erasable WHERE stream NOT LIKE 'key-%' ORDER BY position DESC LIMIT 1), 0)) AS head`);
    this.epoch = Number(db.prepare("SELECT value FROM meta WHERE name = 'epoch'").get()?.['value']);
  }

  stream(stream: string, from: number, limit = EVERYTHING): readonly RawRecorded[] {
    return this.#rows(this.#tables[tableOf(stream)].stream, stream, from, limit);
  }

  last(stream: string): RawRecorded | undefined {
    return this.#rows(this.#tables[tableOf(stream)].last, stream)[0];
  }

  /** Throws for a position of another epoch, like `all`. */
  at(position: Position): RawRecorded | undefined {
    const at = this.#offset(position);
    const { events, erasable } = this.#tables;
    return this.#rows(events.at, at)[0] ?? this.#rows(erasable.at, at)[0];
  }

  /** Throws when `after` is of another epoch: what came before a restore has no place in this log. */
  all(after: Position | null, limit: number): Page {
    const from = this.#offset(after);
    // One transaction, so that a draft and an event written between the two reads cannot change places.
    this.#db.exec('BEGIN');
    try {
      const { events, until } = this.#page(from, limit);
      const drafts = this.#rows(this.#tables.erasable.page, from, until, limit);
      const full = until !== EVERYTHING || drafts.length === limit;
      if (drafts.length === 0) return { events, full };
      const all = [...events, ...drafts].sort((a, b) => (a.position < b.position ? -1 : 1));
      return { events: all.slice(0, limit), full: full || all.length >= limit };
    } finally {
      this.#db.exec('COMMIT');
    }
  }

  /** The newest event that a reader of everything can see. */
  head(): Position | null {
    const head = Number(this.#head.get()?.['head']);
    return head === 0 ? null : positionAt(this.epoch, head);
  }

  /** `until`: behind it stands nothing of this page, exclusive. */
  #page(from: number, limit: number): { readonly events: RawRecorded[]; readonly until: number } {
    const events: RawRecorded[] = [];
    let characters = 0;
    for (const row of this.#tables.events.page.iterate(from, EVERYTHING, limit) as unknown as Iterable<Row>) {
      const event = this.#recorded(row);
      events.push(event);
      characters += event.data.length + event.metadata.length;
      if (characters > PAGE_CHARACTERS || events.length === limit) return { events, until: row[6] };
    }
    return { events, until: EVERYTHING };
  }

  #offset(after: Position | null): number {
    if (after === null) return 0;
    if (epochOf(after) !== this.epoch) throw new Error(`position ${after} is not of this log's epoch ${this.epoch}`);
    return Number(offsetOf(after));
  }

  #rows(statement: StatementSync, ...values: (string | number)[]): RawRecorded[] {
    return (statement.all(...values) as unknown as Row[]).map((row) => this.#recorded(row));
  }

  #recorded([id, type, data, metadata, stream, revision, position]: Row): RawRecorded {
    return { id, type, data, metadata, stream, revision, position: positionAt(this.epoch, position) };
  }
}
