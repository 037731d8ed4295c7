export { backUp } from './backup.ts';
export { lockDirectory } from './data-lock.ts';
export { openKeysDb } from './keys-db.ts';
export { firstUnlike, missingPositions, type Neighbour } from './missing-positions.ts';
export { openReadOnlyLog, type ReadOnlyLog } from './read-only-log.ts';
export { restore } from './restore.ts';
export { openSqliteLog, openSqliteReader, type SqliteLog } from './sqlite-log.ts';
