import { join } from 'node:path';
import { openDatabase } from './open-database.ts';

/** Another process serves this data directory. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
}

export interface DataLock {
  release(): void;
}

/** Holds a data directory for this process. The kernel drops the lock with the process, however it ends. */
export const lockDirectory = (directory: string): DataLock => {
  const db = openDatabase(join(directory, 'lock.db'), { timeout: 0 });
  try {
    db.exec('PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE;');
  } catch (error) {
    db.close();
    throw new DirectoryInUseError(`${directory} is in use by another process`, { cause: error });
  }
  return { release: () => db.close() };
};
