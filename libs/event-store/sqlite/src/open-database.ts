import { DatabaseSync, type DatabaseSyncOptions } from 'node:sqlite';
import { messageOf } from '@watchfloor/kernel';

/** Opens a database file; SQLite's own words for one that it cannot open name no file. */
export const openDatabase = (file: string, options: DatabaseSyncOptions): DatabaseSync => {
  try {
    return new DatabaseSync(file, options);
  } catch (error) {
    throw new Error(`${file} cannot be opened: ${messageOf(error)}`, { cause: error });
  }
};
