import { DatabaseSync, type DatabaseSyncOptions, type StatementSync } from 'node:sqlite';
import type { Db } from '@watchfloor/read-models';

/** A connection to a file of read models, its statements prepared once. */
export interface ViewsDb extends Db {
  readonly file: string;
  /** All or nothing; what `work` throws comes out after the rollback. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

const BUSY_MS = 5000;

const connect = (file: string, pragmas: string, options: DatabaseSyncOptions): ViewsDb => {
  const database = new DatabaseSync(file, { timeout: BUSY_MS, ...options });
  database.exec(pragmas);
  const statements = new Map<string, StatementSync>();
  return {
    file,
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
    exec: (sql) => {
      database.exec(sql);
    },
    transaction: (work) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => {
      database.close();
    },
  };
};

/** For queries, in any thread: sees each committed batch whole, and goes on seeing this file after a newer one took over. */
export const openViews = (file: string): ViewsDb => connect(file, 'PRAGMA cache_size=-8192', { readOnly: true });

/** For the one subscription that keeps it up to date. Losing power loses the last batches, which come again. */
export const openViewsForUpdates = (file: string): ViewsDb =>
  connect(file, 'PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16384', {});

/**
 * For building from nothing: nobody reads it, and after a crash it is thrown away, so nothing is journalled or flushed. A
 * defensive connection, which is the default, would silently keep its journal.
 */
export const openViewsForBuilding = (file: string): ViewsDb =>
  connect(
    file,
    'PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-98304',
    { defensive: false },
  );
