export { backUp, keysOf } from './backup.ts';
export { DirectoryInUseError, lockDirectory, type DataLock } from './data-lock.ts';
export { openKeysDb, type KeysDb } from './keys-db.ts';
export { firstUnlike, missingPositions, type Missing, type Neighbour } from './missing-positions.ts';
export { openReadOnlyLog, type ReadOnlyLog } from './read-only-log.ts';
export { restore, type Restored } from './restore.ts';
export { openSqliteLog, openSqliteReader, type SqliteLog } from './sqlite-log.ts';
