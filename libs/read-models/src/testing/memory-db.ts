import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Db, Projection } from '../projection.ts';

export interface MemoryDb extends Db {
  /** Every row of every table, so that two runs can be compared whole. */
  dump(): Record<string, unknown[]>;
  close(): void;
}

/** The projections' tables and indexes in memory. */
export const memoryDb = (projections: readonly Projection[]): MemoryDb => {
  const database = new DatabaseSync(':memory:');
  for (const { tables, indexes } of projections) database.exec(`${tables};${indexes ?? ''}`);
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    prepare,
    exec: (sql) => {
      database.exec(sql);
    },
    dump: () => {
      const named = prepare(`SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'
        AND name NOT LIKE 'sqlite_%' ORDER BY name`).all();
      return Object.fromEntries<unknown[]>(
        named.map(({ name }) => [String(name), prepare(`SELECT * FROM "${String(name)}"`).all()]),
      );
    },
    close: () => {
      database.close();
    },
  };
};
