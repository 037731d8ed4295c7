import { startTestServer } from '@watchfloor/event-store-eventstoredb/testing';
import { allPeople } from '@watchfloor/read-models';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { readConfig } from './platform/config.ts';
import { startServer } from './start-server.ts';
import { startTestApp } from './testing/app.ts';
import { posted } from './testing/seed.ts';

const silent = pino({ level: 'silent' });
const quietly = { now: Date.now, say: () => undefined };

describe('A node that ends', () => {
  it('finishes what is under way, and what it acknowledged is there after the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchfloor-end-'));
    const app = await startTestApp({ environment: { STORE: `sqlite:${folder}` } });
    const { key } = app.source;
    const post = async () => {
      const response = await fetch(`${app.server.url}/api/v1/intake/src-own`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(posted()),
      });
      return response.status === 202 ? ((await response.json()) as { batch: string }).batch : undefined;
    };
    // Who is cut off before an answer knows that nothing was promised.
    const under = Array.from({ length: 20 }, () => post().catch(() => undefined));
    const first = await Promise.race(under);
    await app.close();
    const taken = (await Promise.all(under)).filter((batch) => batch !== undefined);
    expect(taken).toContain(first);
    const next = await startServer(readConfig({ STORE: `sqlite:${folder}`, PORT: '0' }), silent, quietly);
    for (const batch of taken) {
      expect((await next.store.load(`intake-${batch}`)).events).toHaveLength(1);
    }
    await next.close();
    rmSync(folder, { recursive: true });
  });
});

describe('A node on a cluster that was restored from a backup', () => {
  it('throws its read models away when the epoch is raised, and not before', async () => {
    const cluster = await startTestServer();
    const folder = mkdtempSync(join(tmpdir(), 'watchfloor-epoch-'));
    const views = () => readdirSync(folder).filter((name) => /^views-\d+\.db$/.test(name));
    const config = { STORE: cluster.connectionString, DATA_DIR: folder, PORT: '0' };
    const before = await startTestApp({ environment: config });
    const [built] = views();
    await before.close();
    const same = await startServer(readConfig(config), silent, quietly);
    expect([views(), same.runtime.node.position()?.split('.')[0]]).toEqual([[built], '1']);
    await same.close();
    const restored = await startServer(readConfig({ ...config, STORE_EPOCH: '2' }), silent, quietly);
    expect(views()).not.toContain(built);
    expect(restored.runtime.node.position()).toMatch(/^2\./);
    expect(allPeople(restored.runtime.views.db)).not.toHaveLength(0);
    await restored.close();
    await cluster.close();
    rmSync(folder, { recursive: true });
  });
});

describe('A node whose cluster does not answer', () => {
  it('says once whom it waits for, and starts when it does', async () => {
    const gone = await startTestServer();
    const { port, connectionString } = gone;
    await gone.close();
    const folder = mkdtempSync(join(tmpdir(), 'watchfloor-waits-'));
    const said: string[] = [];
    const logged: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
    const starting = startServer(readConfig({ STORE: connectionString, DATA_DIR: folder, PORT: '0' }), log, {
      now: Date.now,
      say: (line) => void said.push(line),
    });
    const line = `Watchfloor waits for its store esdb://127.0.0.1:${port}, which does not answer yet, and goes on trying.`;
    await expect.poll(() => said, { timeout: 20_000 }).toEqual([line]);
    expect(logged.join('')).toContain(line);
    const cluster = await startTestServer({ port });
    const server = await starting;
    expect(said.filter((one) => one === line)).toHaveLength(1);
    await server.close();
    await cluster.close();
    rmSync(folder, { recursive: true });
  }, 60_000);
});

describe('A node that cannot start', () => {
  it('says why, when another one serves the same folder, and leaves that one alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchfloor-twice-'));
    const config = readConfig({ STORE: `sqlite:${folder}`, PORT: '0' });
    const first = await startServer(config, silent, quietly);
    await expect(startServer(config, silent, quietly)).rejects.toThrow(/serve|use/i);
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    await first.close();
    rmSync(folder, { recursive: true });
  });

  it('says the same on a cluster, where the folder holds its read models', async () => {
    const cluster = await startTestServer();
    const folder = mkdtempSync(join(tmpdir(), 'watchfloor-twice-'));
    const config = readConfig({ STORE: cluster.connectionString, DATA_DIR: folder, PORT: '0' });
    const first = await startServer(config, silent, quietly);
    await expect(startServer(config, silent, quietly)).rejects.toThrow(`${folder} is in use by another process`);
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    await first.close();
    // Whoever ends leaves the folder free.
    await (await startServer(config, silent, quietly)).close();
    await cluster.close();
    rmSync(folder, { recursive: true });
  });

  it('says the same when only the read models stand where another node has its own', async () => {
    const [one, two, views] = ['one', 'two', 'views'].map((name) => mkdtempSync(join(tmpdir(), `watchfloor-${name}-`)));
    const config = (store = '') => readConfig({ STORE: `sqlite:${store}`, DATA_DIR: views, PORT: '0' });
    const first = await startServer(config(one), silent, quietly);
    await expect(startServer(config(two), silent, quietly)).rejects.toThrow('is in use by another process');
    await first.close();
    await (await startServer(config(two), silent, quietly)).close();
    for (const folder of [one, two, views]) rmSync(folder!, { recursive: true });
  });

  it('because its read models are torn builds them again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchfloor-torn-'));
    const config = readConfig({ STORE: `sqlite:${folder}`, PORT: '0' });
    await (await startServer(config, silent, quietly)).close();
    const [views = ''] = readdirSync(folder).filter((name) => /^views-\d+\.db$/.test(name));
    // The head and the checkpoint stay as they were: what is damaged shows only when it is read.
    const database = new DatabaseSync(join(folder, views));
    const pageBytes = Number(database.prepare('PRAGMA page_size').get()?.['page_size']);
    const page = Number(
      database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'people'").get()?.['rootpage'],
    );
    database.close();
    const whole = readFileSync(join(folder, views));
    writeFileSync(join(folder, views), whole.fill(7, (page - 1) * pageBytes, page * pageBytes));
    const again = await startServer(config, silent, quietly);
    expect((await fetch(`${again.url}/health/ready`)).status).toBe(200);
    await again.close();
    rmSync(folder, { recursive: true });
  });

  it('says where it could not listen when its port is taken, and leaves the folder free', async () => {
    const [one, two] = [mkdtempSync(join(tmpdir(), 'watchfloor-')), mkdtempSync(join(tmpdir(), 'watchfloor-'))];
    const first = await startServer(readConfig({ STORE: `sqlite:${one}`, PORT: '0' }), silent, quietly);
    const port = new URL(first.url).port;
    const taken = readConfig({ STORE: `sqlite:${two}`, PORT: port });
    await expect(startServer(taken, silent, quietly)).rejects.toThrow(
      new RegExp(`^Nobody can listen at HOST ${taken.host}, PORT ${port}: .*EADDRINUSE`),
    );
    const again = await startServer({ ...taken, port: 0 }, silent, quietly);
    expect((await fetch(`${again.url}/health/live`)).status).toBe(200);
    await Promise.all([first.close(), again.close()]);
    for (const folder of [one, two]) rmSync(folder, { recursive: true });
  });
});
