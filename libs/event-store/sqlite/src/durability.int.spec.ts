import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NO_STREAM } from '@watchfloor/event-store-port';
import { sampleEvent } from '@watchfloor/event-store-port/testing';
import { openSqliteLog, type SqliteLog } from './sqlite-log.ts';
import { dataDirectory } from './testing/data-directory.ts';

describe('events.db', () => {
  const directory = dataDirectory();
  let log: SqliteLog;
  beforeAll(async () => {
    log = await openSqliteLog(directory);
  });
  afterAll(() => log.close());

  it('is flushed at each commit by the connection that writes (2 is FULL)', async () => {
    expect(await log.writerPragma('synchronous')).toBe(2);
    expect(await log.writerPragma('journal_mode')).toBe('wal');
  });

  it('refuses to change or delete history, whoever asks', async () => {
    await log.append('incident-1', NO_STREAM, [sampleEvent('kept')]);
    const stranger = new DatabaseSync(join(directory, 'events.db'), { timeout: 5000 });
    expect(() => stranger.exec(`UPDATE events SET data = '{}'`)).toThrow('history is not changed');
    expect(() => stranger.exec(`DELETE FROM events`)).toThrow('history is not deleted');
    const columns = `'incident-1', 0, 'id', 'type', '{}', '{}'`;
    expect(() => stranger.exec(`INSERT INTO events VALUES (999, ${columns})`)).toThrow('not replaced');
    const replace = (position: number) =>
      stranger.exec(`INSERT OR REPLACE INTO events VALUES (${position}, ${columns})`);
    expect(() => replace(999)).toThrow('history is not replaced');
    expect(() => replace(1)).toThrow('history is not replaced');
    stranger.close();
    expect((await log.readStream('incident-1')).map(({ data }) => data)).toEqual(['{"note":"kept"}']);
  });

  it('fails a wrong request alone, not those committed with it', async () => {
    const wrong = { ...sampleEvent(), id: undefined as unknown as string };
    const [bad, good] = await Promise.allSettled([
      log.append('incident-2', NO_STREAM, [sampleEvent(), wrong]),
      log.append('incident-3', NO_STREAM, [sampleEvent()]),
    ]);
    expect(bad.status).toBe('rejected');
    expect(good).toMatchObject({ value: { ok: true } });
    expect(await log.readStream('incident-2')).toEqual([]);
  });

  it('refuses a position from before a restore instead of comparing it', async () => {
    await expect(log.readAll('9.00000000000000000000000000000001', { limit: 1 })).rejects.toThrow('epoch');
  });

  it('is followed and written from another thread through the one writer', async () => {
    const port = log.connect();
    const reader = new Worker(new URL('./testing/reader-thread.ts', import.meta.url), {
      workerData: { directory, port },
      transferList: [port],
    });
    const answers: unknown[] = [];
    const enough = Promise.withResolvers<undefined>();
    const ended = new Promise((resolve) => reader.once('exit', resolve));
    reader.on('message', (message) => {
      if (answers.push(message) === 20) enough.resolve(undefined);
    });
    reader.on('error', (error) => enough.reject(error));
    const streams = Array.from({ length: 20 }, (_, index) => `incident-asked-${index}`);
    await Promise.all(streams.map((it) => log.append(it, NO_STREAM, [{ ...sampleEvent(), type: 'Asked' }])));
    await enough.promise;
    expect(answers).toHaveLength(20);
    expect(answers).toEqual(expect.arrayContaining(streams.map((stream) => ({ stream, ok: true, readable: true }))));
    reader.postMessage('stop');
    await ended;
    expect(answers.at(-1)).toBe('closed');
    expect(await log.append('incident-4', NO_STREAM, [sampleEvent()])).toMatchObject({ ok: true });
  });
});

describe('a writer thread that dies', () => {
  it('breaks the log for everybody at once instead of letting appends wait for ever', async () => {
    const log = await openSqliteLog(dataDirectory());
    await log.append('incident-1', NO_STREAM, [sampleEvent()]);
    const underWay = Array.from({ length: 50 }, (_, index) =>
      log.append(`incident-${index}`, NO_STREAM, [sampleEvent()]),
    );
    const outcomes = Promise.allSettled(underWay);
    log.connect().postMessage('nothing a writer understands');
    for (const outcome of await outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'StoreError', fault: 'broken' });
    }
    await vi.waitFor(() =>
      expect(log.append('incident-1', 0, [sampleEvent()])).rejects.toMatchObject({ fault: 'broken' }),
    );
    expect(await log.readStream('incident-1')).not.toEqual([]);
    await log.close();
  });
});
