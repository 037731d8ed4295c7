import { DatabaseSync, type DatabaseSyncOptions, type StatementSync } from 'node:sqlite';
import type { Db } from '@watchfloor/read-models';
import { isTorn } from './faults.ts';

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

/** A connection that is asked and never written to. */
export interface ViewsReader extends Db {
  /** What is asked from here on sees the newest commit: for whoever was just told of one. */
  refresh(): void;
  close(): void;
}

/**
 * For queries, in any thread: goes on seeing this file after a newer one took over. What is asked in one turn of the event
 * loop is answered from one moment: queries by themselves would read their pages anew after every commit of the projector.
 */
export const openViews = (file: string): ViewsReader => {
  const db = connect(file, 'PRAGMA cache_size=-8192', { readOnly: true });
  const [begin, end] = [db.prepare('BEGIN'), db.prepare('COMMIT')];
  let turn: NodeJS.Immediate | undefined;
  const refresh = (): void => {
    if (turn === undefined) return;
    clearImmediate(turn);
    turn = undefined;
    try {
      end.run();
    } catch (cause) {
      // Whoever read what is torn was told of it; the end of the moment says it again, to nobody.
      if (!isTorn(cause)) throw cause;
    }
  };
  return {
    prepare: (sql) => {
      if (turn === undefined) {
        begin.run();
        turn = setImmediate(refresh);
      }
      return db.prepare(sql);
    },
    exec: (sql) => db.exec(sql),
    refresh,
    close: () => {
      clearImmediate(turn);
      db.close();
    },
  };
};

/** Pages of the journal (4 KiB each) before it is folded into the file: a storm writes the same pages in batch after batch. */
const JOURNAL_PAGES = 8_000;

/** What a row held is overwritten where the row is changed or removed: erased names must not stand between the rows. */
const OVERWRITTEN = 'PRAGMA secure_delete=FAST';

/** A connection that keeps a journal beside the file. */
export interface JournalledViews extends ViewsDb {
  /** Folds the journal into the file and empties it; false while somebody still reads what it would take from them. */
  emptyJournal(): boolean;
}

/** For the one subscription that keeps it up to date. Losing power loses the last batches, which come again. */
export const openViewsForUpdates = (file: string): JournalledViews => {
  const db = connect(
    file,
    `PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16384; PRAGMA wal_autocheckpoint=${JOURNAL_PAGES};
     ${OVERWRITTEN}`,
    {},
  );
  const emptyJournal = (): boolean => {
    db.exec('PRAGMA busy_timeout=0');
    try {
      const told = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { readonly busy: number } | undefined;
      return told?.busy === 0;
    } catch {
      // A full disk or a torn file is told by the next batch.
      return false;
    } finally {
      db.exec(`PRAGMA busy_timeout=${BUSY_MS}`);
    }
  };
  return {
    ...db,
    emptyJournal,
    close: () => {
      emptyJournal();
      db.close();
    },
  };
};

/**
 * For building from nothing: nobody reads it, and after a crash it is thrown away, so nothing is journalled or flushed. A
 * defensive connection, which is the default, would silently keep its journal.
 */
export const openViewsForBuilding = (file: string): ViewsDb =>
  connect(
    file,
    `PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-98304; ${OVERWRITTEN}`,
    { defensive: false },
  );
