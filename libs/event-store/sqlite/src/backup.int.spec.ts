import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { EMPTY_STREAM, NO_STREAM, openStore, verifyChain } from '@watchfloor/event-store-port';
import { sampleEvent } from '@watchfloor/event-store-port/testing';
import { backUp, keysOf } from './backup.ts';
import { openKeysDb } from './keys-db.ts';
import { openReadOnlyLog } from './read-only-log.ts';
import { restore } from './restore.ts';
import { openSqliteLog } from './sqlite-log.ts';
import { dataDirectory } from './testing/data-directory.ts';

const backupFile = () => join(dataDirectory(), 'backup.db');
const context = () => {
  const commandId = randomUUID();
  return { commandId, correlationId: commandId, causationId: commandId, actor: 'per-0', at: 1_767_225_600_000 };
};
const invited = (person: string) => ({
  type: 'PersonRegistered' as const,
  data: {
    person,
    email: `${person}@soc.example.com`,
    name: 'Ivo Venn',
    roles: ['auditor' as const],
    clearance: 'all' as const,
    specialities: [],
    onCall: false,
    at: 1_767_225_600_000,
  },
});

/** A data directory with some people in it, left open. */
const floorWith = async (directory: string, ...people: string[]) => {
  const log = await openSqliteLog(directory);
  const keys = openKeysDb(directory);
  const store = openStore(log, keys);
  for (const person of people) await store.append(`person-${person}`, EMPTY_STREAM, [invited(person)], context());
  const emailOf = async (person: string) =>
    ((await store.load(`person-${person}`)).events[0]?.data as { email?: string } | undefined)?.email;
  const close = async () => {
    keys.close();
    await log.close();
  };
  return { log, store, emailOf, close };
};

describe('a backup', () => {
  const directory = dataDirectory();
  const backup = backupFile();

  it('is one moment of a log that goes on being written', async () => {
    const floor = await floorWith(directory, 'per-1', 'per-2');
    const writing = Promise.all(
      Array.from({ length: 200 }, (_, index) => floor.log.append(`incident-${index}`, NO_STREAM, [sampleEvent()])),
    );
    backUp(directory, backup);
    await writing;
    const copied = openReadOnlyLog(backup);
    expect(await copied.readStream('person-per-2')).toEqual(await floor.log.readStream('person-per-2'));
    await copied.close();
    await floor.close();
  });

  it('is never written over, and nothing unfinished stays behind', () => {
    expect(() => backUp(directory, backup)).toThrow('exists already');
    renameSync(backup, `${backup}.moved`);
    // Its keys alone are still those of an earlier copy.
    expect(() => backUp(directory, backup)).toThrow('exists already');
    renameSync(`${backup}.moved`, backup);
    expect(existsSync(`${backup}.unfinished`)).toBe(false);
  });

  it('brings a whole floor to an empty machine, sealed fields and all', async () => {
    const elsewhere = join(dataDirectory(), 'new');
    expect(restore(backup, elsewhere, vi.fn())).toEqual({ epoch: 2, former: undefined });
    const floor = await floorWith(elsewhere);
    expect(await floor.emailOf('per-1')).toBe('per-1@soc.example.com');
    expect(verifyChain(await floor.log.readStream('person-per-1'))).toBeUndefined();
    await floor.close();
  });
});

describe('a restore', () => {
  it('is refused while a server holds the directory', async () => {
    const [directory, backup] = [dataDirectory(), backupFile()];
    const floor = await floorWith(directory, 'per-1');
    backUp(directory, backup);
    const drop = vi.fn();
    expect(() => restore(backup, directory, drop)).toThrow('in use');
    expect(drop).not.toHaveBeenCalled();
    await floor.close();
  });

  it('takes the log back, starts a new epoch each time, and keeps what it replaced', async () => {
    const [directory, backup] = [dataDirectory(), backupFile()];
    const before = await floorWith(directory, 'per-1');
    backUp(directory, backup);
    const late = await before.log.append('incident-late', NO_STREAM, [sampleEvent()]);
    await before.close();

    const drop = vi.fn();
    const restored = restore(backup, directory, drop);
    expect(restored).toEqual({ epoch: 2, former: join(directory, 'events.epoch-1.db') });
    expect(drop).toHaveBeenCalledOnce();
    const after = await floorWith(directory, 'per-3');
    expect(await after.log.readStream('incident-late')).toEqual([]);
    await expect(after.log.readAll(late.ok ? late.position : null, { limit: 1 })).rejects.toThrow('epoch');
    await after.close();

    const former = openReadOnlyLog(restored.former ?? '');
    expect(await former.readStream('incident-late')).toHaveLength(1);
    await former.close();
    expect(restore(backup, directory, drop).epoch).toBe(3);
  });

  it('brings nobody back who was erased since the backup', async () => {
    const [directory, backup] = [dataDirectory(), backupFile()];
    const before = await floorWith(directory, 'per-1', 'per-2');
    backUp(directory, backup);
    await before.store.eraseSubject('per-1');
    await before.close();
    restore(backup, directory, vi.fn());
    const after = await floorWith(directory);
    expect(await after.emailOf('per-1')).toBe('[erased]');
    expect(await after.emailOf('per-2')).toBe('per-2@soc.example.com');
    await after.close();
  });

  it('leaves everything as it is when the backup is damaged or no log at all', async () => {
    const [directory, backup] = [dataDirectory(), backupFile()];
    const before = await floorWith(directory, 'per-1');
    for (let index = 0; index < 50; index++) {
      await before.log.append(`incident-${index}`, NO_STREAM, [sampleEvent('x'.repeat(5000))]);
    }
    backUp(directory, backup);
    await before.close();
    const damaged = `${backup}.damaged`;
    copyFileSync(backup, damaged);
    truncateSync(damaged, Math.floor(readFileSync(backup).length / 2));
    const drop = vi.fn();
    expect(() => restore(damaged, directory, drop)).toThrow();
    writeFileSync(damaged, 'not a database');
    expect(() => restore(damaged, directory, drop)).toThrow();
    expect(drop).not.toHaveBeenCalled();
    const after = await floorWith(directory);
    expect(after.log.epoch).toBe(1);
    expect(await after.emailOf('per-1')).toBe('per-1@soc.example.com');
    await after.close();
  });

  it('keeps keys apart from events', async () => {
    const [directory, backup] = [dataDirectory(), backupFile()];
    const floor = await floorWith(directory, 'per-1');
    backUp(directory, backup);
    await floor.close();
    expect(existsSync(keysOf(backup))).toBe(true);
    const elsewhere = dataDirectory();
    copyFileSync(backup, join(elsewhere, 'only-events.db'));
    const [events, drop] = [join(elsewhere, 'only-events.db'), vi.fn()];
    expect(() => restore(events, elsewhere, drop)).toThrow(/only-events\.db\.keys is missing/);
    expect(drop).not.toHaveBeenCalled();
    copyFileSync(keysOf(backup), keysOf(events));
    restore(events, elsewhere, drop);
    const together = await floorWith(elsewhere);
    expect(await together.emailOf('per-1')).toBe('per-1@soc.example.com');
    await together.close();
  });
});
