import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyStreams } from '@watchfloor/event-store-port';
import { openKeysDb } from './keys-db.ts';
import { openSqliteLog } from './sqlite-log.ts';
import { dataDirectory } from './testing/data-directory.ts';

/** Whether the bytes stand anywhere in the files of a directory. */
const isOnDisk = (directory: string, bytes: Uint8Array | string) =>
  readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes(bytes));

describe('keys.db', () => {
  it('is shared by all threads and survives a restart', async () => {
    const directory = dataDirectory();
    const [one, other] = [openKeysDb(directory), openKeysDb(directory)];
    const key = await one.keyFor('per-1', true);
    expect(await other.keyFor('per-1', false)).toEqual(key);
    await other.erase('per-1');
    expect(await one.keyFor('per-1', true)).toBe('erased');
    one.close();
    other.close();
    const again = openKeysDb(directory);
    expect(await again.keyFor('per-1', true)).toBe('erased');
    again.close();
  });

  it('leaves no trace of an erased key on the disk', async () => {
    const directory = dataDirectory();
    const keys = openKeysDb(directory);
    const key = await keys.keyFor('per-1', true);
    if (typeof key === 'string') throw new Error('a key was asked for');
    expect(isOnDisk(directory, key)).toBe(true);
    await keys.erase('per-1');
    expect(isOnDisk(directory, key)).toBe(false);
    keys.close();
  });
});

describe('key streams', () => {
  it('leave no trace of an erased key among the events of the log', async () => {
    const log = await openSqliteLog(':memory:');
    const keys = keyStreams(log);
    const key = await keys.keyFor('per-1', true);
    const text = Buffer.from(key as Uint8Array).toString('base64');
    expect(JSON.stringify(await log.readStream('key-per-1'))).toContain(text);
    await keys.erase('per-1');
    expect(JSON.stringify(await log.readStream('key-per-1'))).not.toContain(text);
    await log.close();
  });
});
