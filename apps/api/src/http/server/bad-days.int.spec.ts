import { startTestServer, type TestServer } from '@watchfloor/event-store-eventstoredb/testing';
import type { SqliteLog } from '@watchfloor/event-store-sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { OWN, startTestApp, type TestApp } from '../../testing/app.ts';
import { posted } from '../../testing/seed.ts';

let app: TestApp | undefined;
let cluster: TestServer | undefined;
let folder: string | undefined;
afterEach(async () => {
  await app?.close();
  await cluster?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  app = cluster = folder = undefined;
});

const take = ({ ask, source }: TestApp) =>
  ask('POST', '/api/v1/intake/src-own', {
    body: posted({ title: 'x'.repeat(400) }),
    headers: { authorization: `Bearer ${source.key}` },
  });
const register = ({ ask, people }: TestApp) =>
  ask('POST', '/api/v1/incidents', {
    as: people['shift lead'],
    body: {
      customer: OWN,
      title: 'A phone call',
      severity: 'high',
      entity: { kind: 'user', value: 'j.doe' },
      calledAt: new Date(Date.now() - 1000).toISOString(),
    },
  });

describe('A full disk', () => {
  it('refuses what would be written, lets people read, and is over when there is room again', async () => {
    app = await startTestApp();
    const log = app.server.store.log as SqliteLog;
    await log.writerPragma('max_page_count', Number(await log.writerPragma('page_count')));
    const node = app;
    await expect.poll(async () => (await take(node)).status, { timeout: 10_000 }).toBe(507);
    const refused = await take(node);
    expect(refused.problem()).toMatchObject({ status: 507, code: 'storage-full' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    // The last page may have room for something smaller than an alert.
    await expect.poll(async () => (await register(node)).status, { timeout: 10_000 }).toBe(507);
    expect((await register(node)).problem()).toMatchObject({ status: 507, code: 'storage-full' });
    expect((await node.ask('GET', '/api/v1/queue', { as: node.people.auditor })).status).toBe(200);
    await log.writerPragma('max_page_count', 1_000_000);
    await expect.poll(async () => (await take(node)).status, { timeout: 10_000 }).toBe(202);
  });
});

describe('An event store on other machines', () => {
  it('serves the same product', async () => {
    cluster = await startTestServer();
    folder = mkdtempSync(join(tmpdir(), 'watchfloor-views-'));
    app = await startTestApp({ environment: { STORE: cluster.connectionString, DATA_DIR: folder } });
    expect((await take(app)).status).toBe(202);
    expect((await register(app)).status).toBe(200);
    const node = app;
    const queue = async () => {
      const { body } = await node.ask('GET', '/api/v1/queue', { as: node.people.auditor });
      return (body as { rows: unknown[] }).rows.length;
    };
    await expect.poll(queue, { timeout: 15_000 }).toBe(2);
  });

  it('that cannot be reached is said so with when to come back, and nothing acknowledged is lost', async () => {
    cluster = await startTestServer();
    folder = mkdtempSync(join(tmpdir(), 'watchfloor-views-'));
    const node = (app = await startTestApp({ environment: { STORE: cluster.connectionString, DATA_DIR: folder } }));
    expect((await take(node)).status).toBe(202);
    await cluster.stop();
    const refused = await take(node);
    expect(refused.problem()).toMatchObject({ status: 503, code: 'store-unreachable' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await node.ask('GET', '/api/v1/queue', { as: node.people.auditor })).status).toBe(200);
    await cluster.start();
    await expect.poll(async () => (await take(node)).status, { timeout: 20_000 }).toBe(202);
  }, 60_000);
});
