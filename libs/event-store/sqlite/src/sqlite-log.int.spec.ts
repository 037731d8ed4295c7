import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeEventLog } from '@watchfloor/event-store-port/testing';
import { openSqliteLog } from './sqlite-log.ts';

const directories: string[] = [];
const onDisk = () => {
  const directory = mkdtempSync(join(tmpdir(), 'watchfloor-log-'));
  directories.push(directory);
  return openSqliteLog(directory);
};
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true });
});

describeEventLog('SQLite in memory', () => openSqliteLog(':memory:'));
describeEventLog('SQLite on disk, written by its own thread', onDisk);
