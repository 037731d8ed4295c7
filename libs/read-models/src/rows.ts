import type { Db, SqlValue } from './projection.ts';

/** A query's rows in the shape its SELECT spells out: the one cast between SQL and TypeScript. */
export const rows = <Row>(db: Db, sql: string, ...values: SqlValue[]): Row[] => db.prepare(sql).all(...values) as Row[];

/** As `rows`, one at a time: of a long answer nobody holds more than the row in hand. */
export const eachRow = <Row>(db: Db, sql: string, ...values: SqlValue[]): Iterable<Row> =>
  db.prepare(sql).iterate(...values) as Iterable<Row>;

export const row = <Row>(db: Db, sql: string, ...values: SqlValue[]): Row | undefined =>
  db.prepare(sql).get(...values) as Row | undefined;

/** JSON that this library wrote itself, so its shape is known. */
export const parsed = <Value>(json: string): Value => JSON.parse(json) as Value;
