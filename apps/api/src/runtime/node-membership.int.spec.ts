import { startTestServer, type TestServer } from '@watchfloor/event-store-eventstoredb/testing';
import { EMPTY_STREAM, keysInMemory, openStore, type EventStore } from '@watchfloor/event-store-port';
import { definitions, READABLE_LEVEL, type WatchfloorEvent } from '@watchfloor/events';
import { event, type EventDefinition } from '@watchfloor/kernel';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { context } from '../testing/seed.ts';
import { joinNodes, leaveNodes } from './node-membership.ts';

const NEXT = READABLE_LEVEL + 1;
/** What the next release will write. */
const planted = event('IncidentMerged', {
  schema: z.object({ by: z.string() }),
  example: { by: 'per-1' },
  level: NEXT,
});
const merged = { type: 'IncidentMerged', data: { by: 'per-1' } } as unknown as WatchfloorEvent;
const catalogue = definitions as Map<string, EventDefinition>;

let cluster: TestServer;
const folders: string[] = [];
const apps = new Set<TestApp>();
beforeEach(async () => {
  cluster = await startTestServer();
  catalogue.set(planted.name, planted);
});
afterEach(async () => {
  catalogue.delete(planted.name);
  for (const app of apps) await app.close();
  await cluster.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  apps.clear();
});

const start = async (folder = mkdtempSync(join(tmpdir(), 'watchfloor-level-'))) => {
  folders.push(folder);
  const app = await startTestApp({ empty: true, environment: { STORE: cluster.connectionString, DATA_DIR: folder } });
  apps.add(app);
  return { app, folder, name: readFileSync(join(folder, 'node-name'), 'utf8').trim() };
};
const stop = async (app: TestApp) => {
  apps.delete(app);
  await app.close();
};
let streams = 0;
const write = ({ server, ...app }: TestApp) =>
  server.store.append(`incident-merged-${(streams += 1)}`, EMPTY_STREAM, [merged], context('per-1', app.now()));
const levels = async (store: EventStore) =>
  (await store.load('nodes-main')).events.filter(({ type }) => type === 'FeatureLevelOpened').length;

describe('An event of the next release', () => {
  it('is not written while a node of this one is at work, and nothing stands in its stream', async () => {
    const [one, two] = [await start(), await start()];
    await expect(write(one.app)).rejects.toThrow(
      `feature level ${NEXT} is not read by every node: ${[one.name, two.name].sort().join(', ')}`,
    );
    expect((await one.app.server.store.log.readStream(`incident-merged-${streams}`)).length).toBe(0);
    expect(await levels(one.app.server.store)).toBe(0);
  });

  it('is written once every node is of the next release, which opens the level once for all of them', async () => {
    const [one, two] = [await start(), await start()];
    const { store } = one.app.server;
    await joinNodes(store, one.name, NEXT, one.app.now());
    await expect(write(one.app)).rejects.toThrow(`by every node: ${two.name}`);
    await joinNodes(store, two.name, NEXT, one.app.now());
    const answers = await Promise.all([write(one.app), write(two.app), write(two.app)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await levels(store)).toBe(1);
  });

  it('does not wait for a node that ended in good order, but for one that was killed until somebody says it is gone', async () => {
    const [one, two] = [await start(), await start()];
    const { store } = one.app.server;
    await joinNodes(store, one.name, NEXT, one.app.now());
    await joinNodes(store, 'killed', READABLE_LEVEL, one.app.now());
    await stop(two.app);
    await expect(write(one.app)).rejects.toThrow(/by every node: killed$/);
    await leaveNodes(store, 'killed', one.app.now());
    expect((await write(one.app)).ok).toBe(true);
  });

  it('keeps a node of this release from starting afterwards, with the reason', async () => {
    const one = await start();
    await joinNodes(one.app.server.store, one.name, NEXT, one.app.now());
    expect((await write(one.app)).ok).toBe(true);
    await expect(start()).rejects.toThrow(
      `this release reads feature level ${READABLE_LEVEL} of the event store: level ${NEXT} is open`,
    );
  });
});

describe('Whoever writes beside the nodes', () => {
  it('writes what the first release wrote, and opens nothing', async () => {
    const { app } = await start();
    const beside = openStore(app.server.store.log, keysInMemory());
    const append = beside.append('incident-beside', EMPTY_STREAM, [merged], context('per-1', app.now()));
    await expect(append).rejects.toThrow('is not open here');
    expect(await levels(app.server.store)).toBe(0);
  });
});
