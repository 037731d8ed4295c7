import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_STREAM } from '@watchfloor/event-store-port';
import { sampleEvent } from '@watchfloor/event-store-port/testing';
import { missingPositions } from './missing-positions.ts';
import { openSqliteLog, type SqliteLog } from './sqlite-log.ts';
import { dataDirectory } from './testing/data-directory.ts';

describe('a full disk', () => {
  const directory = dataDirectory();
  let log: SqliteLog;
  beforeAll(async () => {
    log = await openSqliteLog(directory);
  });
  afterAll(() => log.close());

  const appendAt = (revision: number) => log.append('incident-1', revision, [sampleEvent('x'.repeat(20_000))]);
  const appendUntilFull = async () => {
    for (let revision = NO_STREAM; ; revision++) {
      const fault = await appendAt(revision)
        .then(() => undefined)
        .catch((error: unknown) => error);
      if (fault) return { revision, fault };
    }
  };

  it('refuses appends, goes on reading, and takes appends again when there is space', async () => {
    const pages = Number(await log.writerPragma('page_count'));
    await log.writerPragma('max_page_count', pages + 50);
    const { revision, fault } = await appendUntilFull();
    expect(fault).toMatchObject({ name: 'StoreError', fault: 'full' });
    expect(revision).toBeGreaterThan(0);
    await expect(appendAt(revision)).rejects.toMatchObject({ fault: 'full' });
    expect(await log.readStream('incident-1')).toHaveLength(revision + 1);

    await log.writerPragma('max_page_count', 1_000_000);
    expect(await appendAt(revision)).toMatchObject({ ok: true, revision: revision + 1 });
    const all = await log.readAll(null, { limit: 1000 });
    expect(new Set(all.map(({ position }) => position)).size).toBe(revision + 2);
  });

  it('has written nothing of what it refused', async () => {
    const before = await log.readStream('incident-1');
    await log.writerPragma('max_page_count', Number(await log.writerPragma('page_count')));
    const many = Array.from({ length: 30 }, () =>
      log.append('incident-2', NO_STREAM, [sampleEvent('x'.repeat(20_000)), sampleEvent('x'.repeat(900_000))]),
    );
    for (const outcome of await Promise.allSettled(many)) expect(outcome.status).toBe('rejected');
    expect(await log.readStream('incident-2')).toEqual([]);
    expect(await log.readStream('incident-1')).toEqual(before);
    expect(missingPositions(join(directory, 'events.db')).count).toBe(0);
    await log.writerPragma('max_page_count', 1_000_000);
  });
});
