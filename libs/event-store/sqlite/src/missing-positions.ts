import type { DatabaseSync } from 'node:sqlite';
import { positionAt, type Position } from '@watchfloor/event-store-port';
import { openForReading } from './connection.ts';

/** An event beside a gap: between the two, something was taken away. */
export interface Neighbour {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
}

export interface Missing {
  /** Gaps before this position say nothing: what retention cut was not noted down yet. */
  readonly countedFrom: Position;
  /** Positions that were given and are neither there nor cut by retention. */
  readonly count: number;
  readonly first: Position | undefined;
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
}

const POSITIONS = ['events', 'erasable', 'cut']
  .map((table) => `SELECT position FROM ${table} WHERE position >= ?1`)
  .join(' UNION ALL ');

const neighbour = (db: DatabaseSync, epoch: number, condition: string, at: number): Neighbour | undefined => {
  const sql = `SELECT stream, revision, position FROM events WHERE position ${condition} LIMIT 1`;
  const row = db.prepare(sql).get(at);
  if (!row) return undefined;
  const position = positionAt(epoch, Number(row['position']));
  return { stream: String(row['stream']), revision: Number(row['revision']), position };
};

const missingIn = (db: DatabaseSync): Missing => {
  const rows = db.prepare('SELECT name, value FROM meta').all();
  const meta = new Map(rows.map(({ name, value }) => [name, Number(value)]));
  const epoch = meta.get('epoch') ?? 0;
  const head = meta.get('head') ?? 0;
  const counted = meta.get('counted');
  const none = { count: 0, first: undefined, before: undefined, after: undefined };
  if (counted === undefined) return { ...none, countedFrom: positionAt(epoch, Number.MAX_SAFE_INTEGER) };
  let count = 0;
  let first: number | undefined;
  let expected = counted;
  const upTo = (position: number) => {
    if (position > expected) first ??= expected;
    count += Math.max(0, position - expected);
    expected = position + 1;
  };
  for (const row of db.prepare(`${POSITIONS} ORDER BY position`).iterate(counted)) upTo(Number(row['position']));
  upTo(head + 1);
  const countedFrom = positionAt(epoch, counted);
  if (first === undefined) return { ...none, countedFrom };
  const before = neighbour(db, epoch, '< ? ORDER BY position DESC', first);
  const after = neighbour(db, epoch, '> ? ORDER BY position', first);
  return { countedFrom, count, first: positionAt(epoch, first), before, after };
};

/**
 * Finds what was deleted behind the back of the log, at the end of a stream as well, where the chain of what is left still
 * proves itself. Whoever can also correct the log's own account is noticed only beside a backup (`firstUnlike`).
 */
export const missingPositions = (file: string): Missing => {
  const db = openForReading(file);
  try {
    // One moment of all tables: somebody may be writing.
    db.exec('BEGIN');
    return missingIn(db);
  } finally {
    db.close();
  }
};

/** The first event of a backup that this log does not have as it was then; undefined when it has all of them. */
export const firstUnlike = (file: string, backup: string): Neighbour | undefined => {
  const db = openForReading(file);
  try {
    db.prepare('ATTACH ? AS kept').run(backup);
    const row = db
      .prepare(
        `SELECT was.stream, was.revision, was.position FROM kept.events was LEFT JOIN main.events now USING (position)
         WHERE (now.stream, now.revision, now.id, now.type, now.data, now.metadata)
           IS NOT (was.stream, was.revision, was.id, was.type, was.data, was.metadata)
         ORDER BY was.position LIMIT 1`,
      )
      .get();
    const epoch = Number(db.prepare("SELECT value FROM kept.meta WHERE name = 'epoch'").get()?.['value']);
    if (!row) return undefined;
    const position = positionAt(epoch, Number(row['position']));
    return { stream: String(row['stream']), revision: Number(row['revision']), position };
  } finally {
    db.close();
  }
};
