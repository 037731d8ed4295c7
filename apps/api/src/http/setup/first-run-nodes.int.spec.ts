import { addressDecider } from '@watchfloor/domain-person';
import { organisationDecider } from '@watchfloor/domain-organisation';
import { startTestServer, type TestServer } from '@watchfloor/event-store-eventstoredb/testing';
import { handle } from '@watchfloor/event-store-port';
import { addressKey, allPeople } from '@watchfloor/read-models';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../platform/passwords.ts';
import { tokenHash } from '../../platform/tokens.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { context } from '../../testing/seed.ts';

let cluster: TestServer;
const folders: string[] = [];
const apps = new Set<TestApp>();
beforeEach(async () => {
  cluster = await startTestServer();
});
afterEach(async () => {
  for (const app of apps) await app.close();
  await cluster.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  apps.clear();
});

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-first-run-'));
  folders.push(folder);
  return folder;
};
const start = async (folder: string): Promise<TestApp> => {
  const app = await startTestApp({
    empty: true,
    environment: { STORE: cluster.connectionString, DATA_DIR: folder },
  });
  apps.add(app);
  return app;
};
const stop = async (app: TestApp): Promise<void> => {
  apps.delete(app);
  await app.close();
};
const nameIn = (folder: string): string => readFileSync(join(folder, 'node-name'), 'utf8').trim();
const tokenIn = (app: TestApp): string | undefined => /#token=([\w-]{43})/.exec(app.said.join('\n'))?.[1];
const setUp = (app: TestApp, token: string | undefined, name = 'Ada Root') =>
  app.ask('POST', '/api/v1/setup', {
    body: { token, organisation: 'Example SOC', name, email: 'ada@soc.example.com', password: `word of ${name}` },
  });
const signIn = (app: TestApp, name = 'Ada Root') =>
  app.ask('POST', '/api/v1/session', { body: { email: 'ada@soc.example.com', password: `word of ${name}` } });

describe('Two nodes on one empty store', () => {
  it('print one link between them, the other says where it is, and either takes it', async () => {
    const places = [newFolder(), newFolder()];
    const nodes = await Promise.all(places.map(start));
    const printed = nodes.findIndex((node) => tokenIn(node) !== undefined);
    const [here, there] = [nodes[printed], nodes[1 - printed]];
    expect(there && tokenIn(there)).toBeUndefined();
    expect(there?.said.join('\n')).toContain(`Node ${nameIn(places[printed]!)} printed the one-time link`);
    expect((await setUp(there!, tokenIn(here!))).status).toBe(200);
    expect((await signIn(here!)).status).toBe(200);
  });

  it('print another when the one that printed it starts again, which voids the lost one', async () => {
    const [one, two] = [newFolder(), newFolder()];
    const first = await start(one);
    const second = await start(two);
    await stop(second);
    expect(tokenIn(await start(two))).toBeUndefined();
    await stop(first);
    const again = await start(one);
    expect((await setUp(again, tokenIn(first))).problem()).toMatchObject({ status: 403, code: 'link-invalid' });
    expect((await setUp(again, tokenIn(again))).status).toBe(200);
  });

  it('make one administrator of two people who use the link at the same moment', async () => {
    const nodes = [await start(newFolder()), await start(newFolder())] as const;
    const token = tokenIn(nodes[0]);
    const names = ['Ada Root', 'Bela Root'] as const;
    const answers = await Promise.all(names.map((name, n) => setUp(nodes[n]!, token, name)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    const made = names[answers.findIndex(({ status }) => status === 200)];
    await expect
      .poll(() => nodes.map(({ server }) => allPeople(server.runtime.views.db).map(({ name }) => name)))
      .toEqual([[made], [made]]);
    expect((await signIn(nodes[0], made)).status).toBe(200);
  });
});

describe('A node that dies between founding and making the account', () => {
  /** The founding is decided, and nothing else has happened. */
  const foundOnly = async (app: TestApp, token: string) => {
    const at = app.now();
    const hash = await hashPassword('word of Ada Root');
    const administrator = { person: 'per-root', name: 'Ada Root', email: 'ada@soc.example.com', hash };
    const command = { kind: 'Found', name: 'Example SOC', link: tokenHash(token), administrator, at } as const;
    const founded = await handle(app.server.store, organisationDecider, 'organisation-main', command, context('x', at));
    expect(founded.ok).toBe(true);
  };

  it('leaves that to the next start: the person signs in, and there is no second link', async () => {
    const first = await start(newFolder());
    const token = tokenIn(first) ?? '';
    await foundOnly(first, token);
    await stop(first);
    const next = await start(newFolder());
    expect(next.said.join('\n')).not.toContain('Nobody has an account');
    await expect.poll(async () => (await signIn(next)).status).toBe(200);
    expect((await setUp(next, token)).problem()).toMatchObject({ status: 403, code: 'link-invalid' });
    expect(allPeople(next.server.runtime.views.db)).toHaveLength(1);
  });

  it('says so when another account has the address by then, and makes no second one under it', async () => {
    const first = await start(newFolder());
    await foundOnly(first, tokenIn(first) ?? '');
    const other = { kind: 'Reserve', person: 'per-other', insteadOf: null, at: first.now() } as const;
    const { store } = first.server;
    const address = `address-${await store.pseudonymOf(addressKey('ada@soc.example.com'))}`;
    expect(await handle(store, addressDecider, address, other, context('y', other.at))).toMatchObject({ ok: true });
    await stop(first);
    const next = await start(newFolder());
    expect(next.said).toContain('The first administrator has no account: The address has an account.');
    expect(allPeople(next.server.runtime.views.db)).toEqual([]);
  });

  it('needs none when the person tries the link again: it is used, but the account is there', async () => {
    const node = await start(newFolder());
    const token = tokenIn(node) ?? '';
    await foundOnly(node, token);
    expect((await signIn(node)).status).toBe(401);
    expect((await setUp(node, token)).problem()).toMatchObject({ status: 403, code: 'link-invalid' });
    await expect.poll(async () => (await signIn(node)).status).toBe(200);
  });
});
