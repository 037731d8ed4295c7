import { messageOf } from '@watchfloor/kernel';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isErasable, positionAt, type Appended, type RawEvent } from '@watchfloor/event-store-port';
import { faultOf, isItsOwn } from './sqlite-faults.ts';
import { tableOf } from './tables.ts';
import type { Outcome, Write, Written } from './writes.ts';

type Row = Record<string, number | string>;

const statementsOf = (db: DatabaseSync, table: 'events' | 'erasable') => ({
  last: db.prepare(`SELECT revision, position FROM ${table} WHERE stream = ? ORDER BY revision DESC LIMIT 1`),
  idAt: db.prepare(`SELECT id, position FROM ${table} WHERE stream = ? AND revision = ?`),
  insert: db.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?, ?, ?, ?)`),
});

/** Everything that writes, in one place and one thread: a batch of requests becomes one transaction, each in a savepoint. */
export class EventWriter {
  readonly #db: DatabaseSync;
  readonly #epoch: number;
  readonly #tables: Record<'events' | 'erasable', ReturnType<typeof statementsOf>>;
  readonly #noteCut: StatementSync;
  readonly #cut: StatementSync;
  readonly #noteHead: StatementSync;
  #next: number;
  #broken: unknown;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#tables = { events: statementsOf(db, 'events'), erasable: statementsOf(db, 'erasable') };
    this.#noteCut = db.prepare('INSERT INTO cut SELECT position FROM erasable WHERE stream = ? AND revision <= ?');
    this.#cut = db.prepare('DELETE FROM erasable WHERE stream = ? AND revision <= ?');
    this.#noteHead = db.prepare("UPDATE meta SET value = ? WHERE name = 'head'");
    this.#epoch = this.#number("SELECT value FROM meta WHERE name = 'epoch'");
    this.#next = this.#afterLast();
  }

  /** Position of the newest event that was ever written. */
  get head(): number {
    return this.#next - 1;
  }

  /** Commits all of them together; every outcome is on disk when this returns. */
  commit(writes: readonly Write[]): readonly Outcome[] {
    if (this.#broken) return writes.map(() => this.#failed(this.#broken));
    const before = this.#next;
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      const outcomes = writes.map((write) => this.#inSavepoint(write));
      if (this.#next !== before) this.#noteHead.run(this.head);
      this.#db.exec('COMMIT');
      return outcomes;
    } catch (error) {
      return this.#rollBack(error, writes);
    }
  }

  #rollBack(error: unknown, writes: readonly Write[]): readonly Outcome[] {
    const fault = faultOf(error);
    try {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      this.#next = this.#afterLast();
    } catch (worse) {
      this.#broken = faultOf(worse);
    }
    if (fault.fault === 'broken') this.#broken = fault;
    return writes.map(() => this.#failed(fault));
  }

  #failed(error: unknown): Outcome {
    const { fault, message } = faultOf(error);
    return { done: false, fault, message };
  }

  /** A wrong request undoes itself alone; an error of the disk is the whole transaction's. */
  #inSavepoint(write: Write): Outcome {
    if (write.kind === 'pragma') return { done: true, answer: this.#pragma(write.name, write.value) };
    const before = this.#next;
    this.#db.exec('SAVEPOINT one');
    try {
      const answer = this.#apply(write);
      this.#db.exec('RELEASE one');
      return { done: true, answer };
    } catch (error) {
      if (!isItsOwn(error)) throw error;
      this.#db.exec('ROLLBACK TO one; RELEASE one');
      this.#next = before;
      return { done: false, message: messageOf(error) };
    }
  }

  #apply(write: Exclude<Write, { kind: 'pragma' }>): Written {
    switch (write.kind) {
      case 'append':
        return this.#append(write.stream, write.expected, write.events);
      case 'retain':
        return this.#retain(write.stream, write.retention.maxCount);
    }
  }

  #append(stream: string, expected: number, events: readonly RawEvent[]): Appended {
    const { revision, position } = this.#last(stream);
    if (revision !== expected) return this.#repeated(stream, expected, events) ?? { ok: false, actual: revision };
    const { insert } = this.#tables[tableOf(stream)];
    let next = revision;
    for (const { id, type, data, metadata } of events)
      insert.run(this.#next++, stream, ++next, id, type, data, metadata);
    if (isErasable(stream)) this.#keepLast(stream, next);
    const at = events.length > 0 ? this.#next - 1 : position;
    return { ok: true, revision: next, position: positionAt(this.#epoch, at) };
  }

  /** The same ids at the revisions they were meant for: this append was committed before, only its answer was lost. */
  #repeated(stream: string, expected: number, events: readonly RawEvent[]): Appended | undefined {
    let position: number | undefined;
    for (const [index, { id }] of events.entries()) {
      const row = this.#tables[tableOf(stream)].idAt.get(stream, expected + 1 + index) as Row | undefined;
      if (row?.['id'] !== id) return undefined;
      position = Number(row['position']);
    }
    if (position === undefined) return undefined;
    return {
      ok: true,
      revision: expected + events.length,
      position: positionAt(this.#epoch, position),
      repeated: true,
    };
  }

  #retain(stream: string, maxCount: number): Written {
    // A hint: a permanent stream is kept whole all the same.
    if (!isErasable(stream)) return { ok: true };
    this.#db.prepare('INSERT OR REPLACE INTO retention VALUES (?, ?)').run(stream, maxCount);
    this.#keepLast(stream, this.#last(stream).revision);
    return { ok: true };
  }

  #keepLast(stream: string, revision: number): void {
    const row = this.#db.prepare('SELECT max_count FROM retention WHERE stream = ?').get(stream) as Row | undefined;
    if (row) this.#removeUpTo(stream, revision - Number(row['max_count']));
  }

  #removeUpTo(stream: string, revision: number): void {
    this.#noteCut.run(stream, revision);
    this.#cut.run(stream, revision);
  }

  #last(stream: string): { revision: number; position: number } {
    const row = this.#tables[tableOf(stream)].last.get(stream) as Row | undefined;
    return row
      ? { revision: Number(row['revision']), position: Number(row['position']) }
      : { revision: -1, position: 0 };
  }

  #pragma(name: string, value: number | undefined): Written {
    const setting = value === undefined ? '' : ` = ${value}`;
    const row = this.#db.prepare(`PRAGMA ${name}${setting}`).get() as Row | undefined;
    return { ok: true, pragma: row && Object.values(row)[0] };
  }

  #afterLast(): number {
    return (
      1 +
      this.#number(`SELECT max(
        (SELECT coalesce(max(position), 0) FROM events),
        (SELECT coalesce(max(position), 0) FROM erasable),
        (SELECT value FROM meta WHERE name = 'head'))`)
    );
  }

  #number(sql: string): number {
    const row = this.#db.prepare(sql).get() as Row | undefined;
    return Number(row && Object.values(row)[0]);
  }
}
