import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer } from '@watchfloor/event-store-eventstoredb/testing';
import { EMPTY_STREAM, openStore, type Head } from '@watchfloor/event-store-port';
import { openKeysDb, openSqliteLog } from '@watchfloor/event-store-sqlite';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'watchfloor-ops-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const directory = join(folder, 'data');

/** `npm run ops -- …` as a process of its own. */
const ops = (...args: readonly string[]) =>
  new Promise<{ exitCode: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, STORE: `sqlite:${directory}` };
    execFile(process.execPath, [main, ...args], { env }, (error, out, err) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });

const context = () => {
  const commandId = randomUUID();
  return { commandId, correlationId: commandId, causationId: commandId, actor: 'per-0', at: 1_767_225_600_000 };
};

/** A log of an incident, 3 customers with 40 changes each, and one draft that lost its beginning. */
const writeLog = async () => {
  const log = await openSqliteLog(directory);
  const keys = openKeysDb(directory);
  const store = openStore(log, keys);
  const at = 1_767_225_600_000;
  const reopened = { type: 'IncidentReopened', data: { by: 'per-1', reason: 'It came back.', cycle: 1, at } } as const;
  await store.append('incident-inc-7', EMPTY_STREAM, [reopened], context());
  for (const customer of ['cus-1', 'cus-2', 'cus-3']) {
    const stream = `customer-${customer}`;
    let head: Head = EMPTY_STREAM;
    for (let weight = 0; weight < 40; weight++) {
      const registered = { type: 'CustomerRegistered', data: { customer, name: 'Aldermoor', weight, at } } as const;
      const appended = await store.append(stream, head, [registered, registered], context());
      if (appended.ok) head = appended.head;
    }
  }
  await log.retain('draft-per-1', { maxCount: 1 });
  let head: Head = EMPTY_STREAM;
  for (const text of ['a', 'ab', 'abc']) {
    const saved = { type: 'DraftSaved', data: { person: 'per-1', incident: 'inc-1', text, at } } as const;
    const appended = await store.append('draft-per-1', head, [saved], context());
    if (appended.ok) head = appended.head;
  }
  let closed: Promise<void> | undefined;
  return { close: () => (closed ??= log.close().then(() => keys.close())) };
};

/** What an intruder with the file in hand can do: the guards are only in the file itself. */
const tamper = (sql: string) => {
  const db = new DatabaseSync(join(directory, 'events.db'), { timeout: 5000 });
  db.exec('DROP TRIGGER IF EXISTS events_stay; DROP TRIGGER IF EXISTS events_last;');
  db.exec(sql);
  db.close();
};

describe('looking after the log', () => {
  let server: Awaited<ReturnType<typeof writeLog>>;
  beforeAll(async () => {
    server = await writeLog();
  });
  afterAll(() => server.close());

  it('proves every stream while the server runs', async () => {
    const order = 'Their order across streams is proved beside a backup only: --against <backup>.';
    const out = `All 242 events are as they were written, each in its stream.\n${order}\n`;
    expect(await ops('verify')).toMatchObject({ exitCode: 0, out });
  });

  it('prints a stream as it is stored', async () => {
    const { exitCode, out } = await ops('dump', 'customer-cus-2');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(exitCode).toBe(0);
    expect(lines).toHaveLength(80);
    expect(lines[7]).toMatchObject({ revision: 7, type: 'CustomerRegistered', data: { weight: 3 } });
  });

  it('finds an incident by the id that people see, and says what streams are called', async () => {
    const { exitCode, out } = await ops('dump', 'inc-7');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ stream: 'incident-inc-7', type: 'IncidentReopened' });
    for (const name of ['7', 'incident-7', 'incident-inc-7']) expect((await ops('dump', name)).out).toBe(out);
    const nobody = await ops('dump', 'customer-nobody');
    expect(nobody).toMatchObject({ exitCode: 1, out: '' });
    expect(nobody.err).toMatch(/There is no stream customer-nobody.* incident-inc-… or customer-cus-…/);
  });

  it('backs up while the server runs and refuses to rebuild or restore under it', async () => {
    const file = join(folder, 'backup.db');
    writeFileSync(join(directory, 'views-1.db'), '');
    expect(await ops('backup', file)).toMatchObject({ exitCode: 0 });
    expect(existsSync(file)).toBe(true);
    for (const command of [['restore', file], ['rebuild']]) {
      const { exitCode, err } = await ops(...command);
      expect({ exitCode, err }).toMatchObject({ exitCode: 1, err: expect.stringContaining('in use') as string });
    }
    expect(existsSync(join(directory, 'views-1.db'))).toBe(true);
  });

  it('says what is wrong with a setting it cannot use', async () => {
    expect(await ops('--store', 'postgres://x', 'verify')).toMatchObject({ exitCode: 1 });
    expect((await ops('--store', 'esdb://127.0.0.1:1?tls=false', 'backup', 'x')).err).toContain("cluster's own tools");
    expect((await ops('--store', `sqlite:${folder}/nowhere`, 'verify')).err).toContain('does not exist');
  });

  it('rebuilds and restores once the server has stopped', async () => {
    await server.close();
    expect(await ops('rebuild')).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(directory, 'views-1.db'))).toBe(false);
    writeFileSync(join(directory, 'views-2.db'), '');
    expect((await ops('restore', join(folder, 'backup.db'))).out).toContain('as epoch 2');
    expect(existsSync(join(directory, 'views-2.db'))).toBe(false);
    expect(await ops('verify')).toMatchObject({ exitCode: 0 });
  });

  it('misses the end of a stream that somebody cut off, and tells a backup that is whole from the log', async () => {
    tamper(`DELETE FROM events WHERE stream = 'customer-cus-2' AND revision >= 78`);
    const { exitCode, err } = await ops('verify', '--against', join(folder, 'backup.db'));
    expect(exitCode).toBe(1);
    expect(err).toMatch(
      /Missing: 2 positions, the first is 2\.0+a0, after customer-cus-2 revision 77, .* before customer-cus-3 rev/,
    );
    expect(err).toMatch(/backup\.db that is missing or another one now: customer-cus-2 revision 78/);
  });

  it('misses the end of a log that was cut off', async () => {
    tamper(`DELETE FROM events WHERE stream = 'customer-cus-3'; DELETE FROM erasable`);
    expect((await ops('verify')).err).toMatch(/Missing: 83 positions, .* revision 77/);
  });

  it('says what cannot be known on a cluster', async () => {
    const cluster = await startTestServer();
    const { exitCode, out, err } = await ops('--store', cluster.connectionString, 'verify');
    await cluster.close();
    expect(err).toContain(`Asking esdb://127.0.0.1:${cluster.port} …`);
    expect({ exitCode, out }).toMatchObject({ exitCode: 0, out: expect.stringContaining('cannot be seen') as string });
  });

  it('names the first bad event of a log that somebody edited', async () => {
    const edit = `UPDATE events SET data = replace(data, 'Aldermoor', 'Elsewhere')`;
    tamper(`${edit} WHERE stream = 'customer-cus-2' AND revision >= 30`);
    const { exitCode, err } = await ops('verify');
    expect(exitCode).toBe(1);
    expect(err).toMatch(/customer-cus-2, revision 30, position 2\.0+70, CustomerRegistered \(hash\)/);
  });
});
