import type { Db, SqlValue } from '../projection.ts';

/** How SQLite goes about what `ask` asks: a scan or a sort here is what takes seconds once there are many rows. */
export const queryPlan = (db: Db, ask: (db: Db) => unknown): string[] => {
  const asked: string[] = [];
  ask({
    exec: (statements) => db.exec(statements),
    prepare: (sql) => {
      asked.push(sql);
      return db.prepare(sql);
    },
  });
  return asked.flatMap((sql) => {
    const values: SqlValue[] = [...new Set(sql.match(/\?\d*/g))].map(() => null);
    return db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map((step) => String((step as { detail: unknown }).detail));
  });
};
