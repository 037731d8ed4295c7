import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { keyStreams } from '@watchfloor/event-store-port';
import { describeEventStore, describeSubjectKeys } from '@watchfloor/event-store-port/testing';
import { openKeysDb, type KeysDb } from './keys-db.ts';
import { openSqliteLog } from './sqlite-log.ts';

const directory = mkdtempSync(join(tmpdir(), 'watchfloor-store-'));
let keysDb: KeysDb | undefined;
const keys = () => (keysDb ??= openKeysDb(directory));
afterAll(() => {
  keysDb?.close();
  rmSync(directory, { recursive: true });
});

describeEventStore('SQLite with keys.db', async () => ({ log: await openSqliteLog(directory), keys: keys() }));
describeEventStore('SQLite with key streams, as on a cluster', async () => {
  const log = await openSqliteLog(':memory:');
  return { log, keys: keyStreams(log) };
});
describeSubjectKeys('keys.db', async () => keys());
describeSubjectKeys('key streams', async () => keyStreams(await openSqliteLog(':memory:')));
