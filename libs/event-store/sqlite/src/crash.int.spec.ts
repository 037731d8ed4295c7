import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { NO_STREAM } from '@watchfloor/event-store-port';
import { sampleEvent } from '@watchfloor/event-store-port/testing';
import { missingPositions } from './missing-positions.ts';
import { openSqliteLog } from './sqlite-log.ts';
import { child } from './testing/child.ts';
import { dataDirectory } from './testing/data-directory.ts';

const PATIENCE = { timeout: 25_000, interval: 10 };

describe('a process killed while it appends', () => {
  const directory = dataDirectory();

  it.each([50, 500, 2000])('has lost nothing of the first %i events it acknowledged', async (enough) => {
    const running = child('append-until-killed.ts', directory);
    const acknowledged = () => running.output().split('\n').slice(0, -1);
    await vi.waitFor(() => expect(acknowledged().length).toBeGreaterThan(enough), PATIENCE);
    await running.kill();

    const log = await openSqliteLog(directory);
    const streams = Map.groupBy(acknowledged(), (line) => line.split(' ')[0] ?? '');
    for (const [stream, lines] of streams) {
      const read = await log.readStream(stream);
      const ids = read.map(({ id }) => id);
      expect(ids.slice(0, lines.length)).toEqual(lines.map((line) => line.split(' ')[1]));
      // At most the one append that was under way may have been committed without an answer.
      expect(ids.length - lines.length).toBeLessThanOrEqual(1);
      expect(read.map(({ revision }) => revision)).toEqual(ids.map((_, revision) => revision));
    }
    await log.close();
    expect(missingPositions(join(directory, 'events.db')).count).toBe(0);
  });
});

describe('a data directory', () => {
  const directory = dataDirectory();

  it('is served by one process at a time, and free again when that one was killed', async () => {
    const holder = child('hold-directory.ts', directory);
    await vi.waitFor(() => expect(holder.output()).toContain('open'), PATIENCE);
    await expect(openSqliteLog(directory)).rejects.toMatchObject({ name: 'DirectoryInUseError' });
    await holder.kill();
    const log = await openSqliteLog(directory);
    await expect(openSqliteLog(directory)).rejects.toMatchObject({ name: 'DirectoryInUseError' });
    await log.close();
  });

  it('goes on after a restart where it stood', async () => {
    const before = await openSqliteLog(directory);
    await before.append('incident-1', NO_STREAM, [sampleEvent()]);
    await before.retain('draft-1', { maxCount: 0 });
    const draft = await before.append('draft-1', NO_STREAM, [sampleEvent()]);
    await before.close();
    const after = await openSqliteLog(directory);
    expect(after.epoch).toBe(before.epoch);
    const appended = await after.append('incident-1', 0, [sampleEvent()]);
    expect(appended.ok && draft.ok && appended.position > draft.position).toBe(true);
    expect(await after.readAll(null, { limit: 10 })).toHaveLength(2);
    await after.close();
  });
});
