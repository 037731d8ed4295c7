export { DirectoryInUseError, lockDirectory, type DataLock } from './data-lock.ts';
export { openKeysDb, type KeysDb } from './keys-db.ts';
export { openSqliteLog, openSqliteReader, type SqliteLog } from './sqlite-log.ts';
