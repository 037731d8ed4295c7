import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { NO_STREAM } from '@watchfloor/event-store-port';
import { sampleEvent } from '@watchfloor/event-store-port/testing';
import { describe, expect, it, vi } from 'vitest';
import { backUp } from './backup.ts';
import { openKeysDb } from './keys-db.ts';
import { openReadOnlyLog } from './read-only-log.ts';
import { restore } from './restore.ts';
import { openSqliteLog } from './sqlite-log.ts';
import { dataDirectory } from './testing/data-directory.ts';

/** A data directory with one event, stopped, and its backup. */
const floor = async () => {
  const directory = dataDirectory();
  const backup = join(dataDirectory(), 'backup.db');
  const log = await openSqliteLog(directory);
  await log.append('incident-1', NO_STREAM, [sampleEvent()]);
  await log.close();
  openKeysDb(directory).close();
  backUp(directory, backup);
  return { directory, backup, file: (name: string) => join(directory, name) };
};

const eventsOf = async (file: string): Promise<number> => {
  const log = openReadOnlyLog(file);
  const { length } = await log.readStream('incident-1');
  await log.close();
  return length;
};

describe('A restore that was killed before the backup took the place of the log', () => {
  it.each(['events.db.incoming', 'events.epoch-1.db'])(
    'lets no server begin an empty log beside %s, and is repeated',
    async (left) => {
      const { directory, backup, file } = await floor();
      renameSync(file('events.db'), file(left));
      await expect(openSqliteLog(directory)).rejects.toThrow('repeat the restore');
      expect(existsSync(file('events.db'))).toBe(false);
      restore(backup, directory, vi.fn());
      expect(await eventsOf(file('events.db'))).toBe(1);
    },
  );

  it('is repeated in an epoch that no former log here has had', async () => {
    const { directory, backup, file } = await floor();
    restore(backup, directory, vi.fn());
    restore(backup, directory, vi.fn());
    renameSync(file('events.db'), file('events.epoch-3.db'));
    expect(restore(backup, directory, vi.fn()).epoch).toBe(4);
  });
});

it('A restore never writes over a log that was moved aside before', async () => {
  const { directory, backup, file } = await floor();
  restore(backup, directory, vi.fn());
  // Somebody takes the former log back by hand: its epoch is that of the file beside it.
  copyFileSync(file('events.epoch-1.db'), file('events.db'));
  const { epoch, former } = restore(backup, directory, vi.fn());
  expect({ epoch, former }).toEqual({ epoch: 2, former: file('events.epoch-1-2.db') });
  expect(await eventsOf(file('events.epoch-1.db'))).toBe(1);
});
