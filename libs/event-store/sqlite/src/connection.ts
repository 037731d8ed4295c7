import type { DatabaseSync } from 'node:sqlite';
import { assertSafeSqlite } from './sqlite-version.ts';
import { tables } from './tables.ts';
import { openDatabase } from './open-database.ts';

const BUSY_MS = 5000;

/** The writer's connection: a resolved COMMIT is on disk (FULL), deleted keys and drafts are overwritten. */
export const openForWriting = (file: string): DatabaseSync => {
  assertSafeSqlite(process.versions.sqlite ?? '0');
  const db = openDatabase(file, { timeout: BUSY_MS });
  // Larger pages spare a chunk of a hundred alerts a third of its work; a longer log in front of them is checkpointed less often.
  db.exec('PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=2000;');
  db.exec('PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;');
  db.exec(`BEGIN IMMEDIATE; ${tables} COMMIT;`);
  return db;
};

/** A connection that cannot write; the file must exist. */
export const openForReading = (file: string): DatabaseSync => {
  assertSafeSqlite(process.versions.sqlite ?? '0');
  // No mmap: mapped pages of a long log count as the node's memory, nearly 300 MB of it during a rebuild.
  return openDatabase(file, { timeout: BUSY_MS, readOnly: true });
};
