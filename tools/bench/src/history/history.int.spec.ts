import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStoreDbLog } from '@watchfloor/event-store-eventstoredb';
import { startTestServer } from '@watchfloor/event-store-eventstoredb/testing';
import {
  canonicalJson,
  chainHash,
  keyStreams,
  openStore,
  type EventLog,
  type RawRecorded,
} from '@watchfloor/event-store-port';
import { openKeysDb, openSqliteLog } from '@watchfloor/event-store-sqlite';
import { catalogue, definitions } from '@watchfloor/events';
import { projections } from '@watchfloor/read-models';
import { runProjections } from '@watchfloor/subscriptions';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppendedRows } from './appended-rows.ts';
import { closeSome } from './close-some.ts';
import { openEventRows } from './event-rows.ts';
import { tellHistory } from './tell-history.ts';
import { tellIncidents } from './tell-incidents.ts';
import { worldOf } from './world.ts';

const options = { until: Date.UTC(2026, 0, 31), open: 20, seed: 1, founded: false };
const world = worldOf('soc');
let folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'history-'));
  folders.push(made);
  return made;
};
const tell = async (directory: string, events: number, seed = 1) =>
  tellHistory(await openEventRows(directory, seed), world, events, { ...options, seed });
const allOf = (log: EventLog) => log.readAll(null, { limit: 100_000 });
const everything = async (directory: string): Promise<readonly RawRecorded[]> => {
  const log = await openSqliteLog(directory);
  const all = await allOf(log);
  await log.close();
  return all;
};

/** Each event keeps its contract and is chained to the one before it. */
const expectToProveItself = (all: readonly RawRecorded[]): void => {
  const hashes = new Map<string, string>();
  for (const { stream, type, data, metadata } of all) {
    const { hash, ...rest } = JSON.parse(metadata) as { hash: string };
    expect(definitions.get(type)?.schema.safeParse(JSON.parse(data)).error).toBeUndefined();
    expect(hash).toBe(chainHash(hashes.get(stream) ?? '', canonicalJson(JSON.parse(data)), canonicalJson(rest)));
    hashes.set(stream, hash);
  }
};

/** Builds all read models over a log; the reason when they could not be built. */
const haltOf = async (log: EventLog, directory: string): Promise<string | undefined> => {
  const stop = new AbortController();
  let halted: string | undefined;
  await runProjections({
    store: openStore(log, openKeysDb(directory)),
    directory: join(directory, 'views'),
    projections,
    signal: stop.signal,
    onServing: () => stop.abort(),
    onCommitted: () => undefined,
    onLag: () => undefined,
    onHalt: ({ reason }) => {
      halted = reason;
      stop.abort();
    },
  });
  return halted;
};

beforeEach(() => {
  folders = [];
});
afterEach(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

describe('the invented history', () => {
  it('is the same every time, keeps every contract, proves itself like a log of ours, and builds all read models', async () => {
    const [one, two] = [folder(), folder()];
    expect(await tell(one, 400)).toBe(await tell(two, 400));
    const all = await everything(one);
    expect(all).toEqual(await everything(two));
    expectToProveItself(all);
    const log = await openSqliteLog(one);
    expect(await haltOf(log, one)).toBeUndefined();
    await log.close();
  });

  it('holds what a working SOC records: every event of an incident’s and a desk’s life among others', async () => {
    const directory = folder();
    await tell(directory, 6000, 3);
    const types = new Set((await everything(directory)).map(({ type }) => type));
    for (const type of ['AlertsReceived', 'AlertsGrouped', 'IncidentRegistered', 'IncidentClosed', 'SessionOpened'])
      expect(types).toContain(type);
    const lives = [...Object.keys(catalogue.incident), ...Object.keys(catalogue.desk)];
    expect(lives.filter((type) => !types.has(type))).toEqual([]);
  });

  it('can be short lives alone: so many incidents stored, so many of them open, and fewer when some are closed', async () => {
    const directory = folder();
    const open = await tellIncidents(await openEventRows(directory, 1), world, 500, options);
    expect(open).toHaveLength(20);
    const log = await openSqliteLog(directory);
    const closed: number[] = [];
    const newest = await closeSome(
      openStore(log, openKeysDb(directory)),
      open.slice(0, 15),
      'per-soc-first-1',
      (count) => closed.push(count),
    );
    const all = await allOf(log);
    await log.close();
    expect(closed.at(-1)).toBe(15);
    expect(newest).toBe(all.at(-1)?.position);
    expect(all.filter(({ type }) => type === 'IncidentRegistered')).toHaveLength(500);
    expect(all.filter(({ type }) => type === 'IncidentClosed')).toHaveLength(495);
    expectToProveItself(all);
  });

  it('stands in an EventStoreDB beside another one, with the positions its grouping names', async () => {
    const server = await startTestServer();
    const log = openEventStoreDbLog({ connectionString: server.connectionString });
    const store = openStore(log, keyStreams(log));
    const first = await tellHistory(await openAppendedRows(store, 1, 200), world, 600, options);
    const again = { ...options, seed: 2, founded: true };
    const second = await tellHistory(await openAppendedRows(store, 2, 200), worldOf('other'), 300, again);
    const all = await allOf(log);
    expect(all).toHaveLength(first + second);
    expectToProveItself(all);
    const positions = new Map(all.map(({ id, position }) => [id, position]));
    for (const { type, data } of all) {
      if (type !== 'AlertsGrouped') continue;
      const { chunks } = JSON.parse(data) as { chunks: { event: string; position: string }[] };
      for (const { event, position } of chunks) expect(position).toBe(positions.get(event));
    }
    expect(await haltOf(log, folder())).toBeUndefined();
    await log.close();
    await server.close();
  });

  it('is not told twice under the same names', async () => {
    const server = await startTestServer();
    const log = openEventStoreDbLog({ connectionString: server.connectionString });
    const store = openStore(log, keyStreams(log));
    await tellHistory(await openAppendedRows(store, 1), world, 200, options);
    const twice = tellHistory(await openAppendedRows(store, 2), world, 200, { ...options, seed: 2 });
    await expect(twice).rejects.toThrow('told here before');
    await log.close();
    await server.close();
  });
});
