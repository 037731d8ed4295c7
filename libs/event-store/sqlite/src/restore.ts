import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { flush, keysOf } from './backup.ts';
import { openForReading, openForWriting } from './connection.ts';
import { lockDirectory } from './data-lock.ts';
import { formerEpochs, freeFormer, incomingIn } from './interrupted-restore.ts';
import { openKeysDb } from './keys-db.ts';
import { openDatabase } from './open-database.ts';

const EPOCH = "SELECT value FROM meta WHERE name = 'epoch'";
const epochIn = (db: DatabaseSync): number => Number(db.prepare(EPOCH).get()?.['value']);

/** Throws unless the file is a whole log; answers its epoch. */
const checked = (backup: string): number => {
  const db = openForReading(backup);
  try {
    const verdict = db.prepare('PRAGMA quick_check').get()?.['quick_check'];
    if (verdict !== 'ok') throw new Error(`${backup} is damaged: ${String(verdict)}`);
    return epochIn(db);
  } finally {
    db.close();
  }
};

/** The present log's epoch, with all of it brought into its one file so that it can be moved aside; 0 when there is none. */
const settled = (file: string): number => {
  if (!existsSync(file)) return 0;
  const db = openForWriting(file);
  const epoch = epochIn(db);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;');
  db.close();
  return epoch;
};

/** A log whose sealed names nobody can open does not start a server: better told before the present one is moved aside. */
const assertKeys = (backup: string, directory: string): void => {
  if (existsSync(keysOf(backup)) || existsSync(join(directory, 'keys.db'))) return;
  throw new Error(`${keysOf(backup)} is missing, and ${directory} holds no keys either: put it beside the backup`);
};

/** Keys of the backup join those that are here; whoever was erased in between stays erased. */
const joinKeys = (backup: string, directory: string): void => {
  if (!existsSync(keysOf(backup))) return;
  openKeysDb(directory).close();
  const db = openDatabase(join(directory, 'keys.db'), { timeout: 5000 });
  db.prepare('ATTACH ? AS backup').run(keysOf(backup));
  db.exec('INSERT OR IGNORE INTO subject_keys SELECT subject, key FROM backup.subject_keys');
  db.close();
};

export interface Restored {
  readonly epoch: number;
  /** Where the log that was there before has been moved to, if there was one. */
  readonly former: string | undefined;
}

/**
 * Puts a backup in the place of a data directory's log, in a new epoch, so that every position handed out before is
 * recognised as foreign; one that was interrupted is repeated. `dropReadModels` is called before the log is exchanged: they may be ahead of it.
 * Throws DirectoryInUseError while a server holds the directory.
 */
export const restore = (backup: string, directory: string, dropReadModels: () => void): Restored => {
  const backedUp = checked(backup);
  assertKeys(backup, directory);
  mkdirSync(directory, { recursive: true });
  const lock = lockDirectory(directory);
  try {
    const file = join(directory, 'events.db');
    const present = settled(file);
    const epoch = Math.max(present, backedUp, ...formerEpochs(directory)) + 1;
    const incoming = incomingIn(directory);
    rmSync(incoming, { force: true });
    copyFileSync(backup, incoming);
    const db = openForWriting(incoming);
    db.prepare("UPDATE meta SET value = ? WHERE name = 'epoch'").run(epoch);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;');
    db.close();
    flush(incoming);
    joinKeys(backup, directory);
    dropReadModels();
    const former = present === 0 ? undefined : freeFormer(directory, present);
    if (former !== undefined) renameSync(file, former);
    renameSync(incoming, file);
    flush(directory);
    return { epoch, former };
  } finally {
    lock.release();
  }
};
