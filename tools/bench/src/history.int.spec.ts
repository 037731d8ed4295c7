import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chainHash, canonicalJson, type RawRecorded } from '@watchfloor/event-store-port';
import { openSqliteLog } from '@watchfloor/event-store-sqlite';
import { catalogue, definitions } from '@watchfloor/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeHistory, writeIncidents } from './history.ts';
import { rebuildFrom } from './rebuild.ts';

const options = { until: Date.UTC(2026, 0, 31), open: 20 };
let folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'history-'));
  folders.push(made);
  return made;
};
const everything = async (directory: string): Promise<readonly RawRecorded[]> => {
  const log = await openSqliteLog(directory);
  const all = await log.readAll(null, { limit: 100_000 });
  await log.close();
  return all;
};

beforeEach(() => {
  folders = [];
});
afterEach(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

describe('the invented history', () => {
  it('is the same every time', async () => {
    const [one, two] = [folder(), folder()];
    expect(await writeHistory(one, 800, options)).toBe(await writeHistory(two, 800, options));
    expect(await everything(one)).toEqual(await everything(two));
  });

  it('holds what a working SOC records: every event of an incident’s and a desk’s life among others', async () => {
    const directory = folder();
    await writeHistory(directory, 6000, { ...options, seed: 3 });
    const types = new Set((await everything(directory)).map(({ type }) => type));
    for (const type of ['AlertsReceived', 'AlertsGrouped', 'IncidentRegistered', 'IncidentClosed', 'SessionOpened'])
      expect(types).toContain(type);
    const lives = [...Object.keys(catalogue.incident), ...Object.keys(catalogue.desk)];
    expect(lives.filter((type) => !types.has(type))).toEqual([]);
  });

  it('keeps every contract and proves itself like a log of ours', async () => {
    const directory = folder();
    await writeHistory(directory, 800, options);
    const hashes = new Map<string, string>();
    for (const { stream, type, data, metadata } of await everything(directory)) {
      const { hash, ...rest } = JSON.parse(metadata) as { hash: string };
      expect(definitions.get(type)?.schema.safeParse(JSON.parse(data)).error).toBeUndefined();
      expect(hash).toBe(chainHash(hashes.get(stream) ?? '', data, canonicalJson(rest)));
      hashes.set(stream, hash);
    }
  });

  it('builds all read models', async () => {
    const directory = folder();
    const events = await writeHistory(directory, 800, options);
    expect(await rebuildFrom(directory, events)).toMatchObject({ events });
  });

  it('can be short lives alone: so many incidents stored, so many of them open', async () => {
    const directory = folder();
    await writeIncidents(directory, 500, options);
    const types = (await everything(directory)).map(({ type }) => type);
    expect(types.filter((type) => type === 'IncidentRegistered')).toHaveLength(500);
    expect(types.filter((type) => type === 'IncidentClosed')).toHaveLength(480);
  });
});
