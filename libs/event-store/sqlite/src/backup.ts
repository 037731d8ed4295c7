import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openForReading } from './connection.ts';
import { openDatabase } from './open-database.ts';

/** Where the keys of a backup stand: apart from the events, so that they may be kept in another safe. */
export const keysOf = (backup: string): string => `${backup}.keys`;

/** Makes sure that a file, or a folder's list of names, is on the disk and not only on its way. */
export const flush = (path: string): void => {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/** One moment of a database in one file; nobody ever finds a half-written one under its name. */
const copyMoment = (db: DatabaseSync, target: string): void => {
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  flush(unfinished);
  renameSync(unfinished, target);
};

/**
 * Copies a data directory's events, then its keys, while a server may be writing: a key is made before the first event
 * that needs it, so the later copy of keys opens every event of the earlier copy. Throws when either copy exists already.
 */
export const backUp = (directory: string, target: string): void => {
  for (const copy of [target, keysOf(target)]) if (existsSync(copy)) throw new Error(`${copy} exists already`);
  const events = openForReading(join(directory, 'events.db'));
  copyMoment(events, target);
  events.close();
  const keysFile = join(directory, 'keys.db');
  if (!existsSync(keysFile)) return;
  const keys = openDatabase(keysFile, { readOnly: true, timeout: 5000 });
  copyMoment(keys, keysOf(target));
  keys.close();
};
