import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { epochOf, offsetOf, positionAt, type Position, type RawRecorded } from '@watchfloor/event-store-port';
import { tableOf } from './tables.ts';

const EVERYTHING = Number.MAX_SAFE_INTEGER;
/** A page of fat chunks ends early, so that no reader holds its thread for long. */
const PAGE_CHARACTERS = 4 * 1024 * 1024;
const COLUMNS = 'id, type, data, metadata, stream, revision, position';

type Row = Omit<RawRecorded, 'position'> & { readonly position: number };

const readsOf = (db: DatabaseSync, table: 'events' | 'erasable') => ({
  stream: db.prepare(`SELECT ${COLUMNS} FROM ${table} WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`),
  last: db.prepare(`SELECT ${COLUMNS} FROM ${table} WHERE stream = ? ORDER BY revision DESC LIMIT 1`),
  at: db.prepare(`SELECT ${COLUMNS} FROM ${table} WHERE position = ?`),
  page: db.prepare(
    `SELECT ${COLUMNS} FROM ${table} WHERE position > ? AND position < ?
     ${table === 'erasable' ? "AND stream NOT LIKE 'key-%'" : ''} ORDER BY position LIMIT ?`,
  ),
});

const rowsOf = (statement: StatementSync, ...values: (string | number)[]): Row[] =>
  statement.all(...values) as unknown as Row[];

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
    return this.#recorded(rowsOf(this.#tables[tableOf(stream)].stream, stream, from, limit));
  }

  last(stream: string): RawRecorded | undefined {
    return this.#recorded(rowsOf(this.#tables[tableOf(stream)].last, stream))[0];
  }

  /** Throws for a position of another epoch, like `all`. */
  at(position: Position): RawRecorded | undefined {
    const at = this.#offset(position);
    const { events, erasable } = this.#tables;
    return this.#recorded([...rowsOf(events.at, at), ...rowsOf(erasable.at, at)])[0];
  }

  /** Throws when `after` is of another epoch: what came before a restore has no place in this log. */
  all(after: Position | null, limit: number): readonly RawRecorded[] {
    const from = this.#offset(after);
    // One transaction, so that a draft and an event written between the two reads cannot change places.
    this.#db.exec('BEGIN');
    try {
      const events = this.#page(from, limit);
      const until = events.complete ? EVERYTHING : (events.rows.at(-1)?.position ?? EVERYTHING);
      const drafts = rowsOf(this.#tables.erasable.page, from, until, limit);
      if (drafts.length === 0) return this.#recorded(events.rows);
      const inOrder = [...events.rows, ...drafts].sort((a, b) => a.position - b.position);
      return this.#recorded(inOrder.slice(0, limit));
    } finally {
      this.#db.exec('COMMIT');
    }
  }

  /** The newest event that a reader of everything can see. */
  head(): Position | null {
    const head = Number(this.#head.get()?.['head']);
    return head === 0 ? null : positionAt(this.epoch, head);
  }

  #page(from: number, limit: number): { readonly rows: readonly Row[]; readonly complete: boolean } {
    const rows: Row[] = [];
    let characters = 0;
    for (const row of this.#tables.events.page.iterate(from, EVERYTHING, limit) as unknown as Iterable<Row>) {
      rows.push(row);
      characters += row.data.length + row.metadata.length;
      if (characters > PAGE_CHARACTERS) return { rows, complete: false };
    }
    return { rows, complete: rows.length < limit };
  }

  #offset(after: Position | null): number {
    if (after === null) return 0;
    if (epochOf(after) !== this.epoch) throw new Error(`position ${after} is not of this log's epoch ${this.epoch}`);
    return Number(offsetOf(after));
  }

  #recorded(rows: readonly Row[]): readonly RawRecorded[] {
    return rows.map(({ id, type, data, metadata, stream, revision, position }) => ({
      id,
      type,
      data,
      metadata,
      stream,
      revision,
      position: positionAt(this.epoch, position),
    }));
  }
}
