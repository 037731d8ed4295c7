import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../../runtime/testing/node.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';

let folder: string;
let app: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchfloor-erased-'));
  app = await startTestApp({ environment: { STORE: `sqlite:${folder}` } });
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const filesWith = (text: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text))
    .map(({ name }) => name);

it('The name of whoever was erased stands in no file of the node any more', async () => {
  const as = app.people.administrator;
  const body = {
    email: 'zq@soc.example.com',
    name: 'Zephyrine Quillfeather',
    roles: ['auditor'],
    clearance: ['cus-own'],
    specialities: [],
    onCall: false,
  };
  const { id } = (await app.ask('POST', '/api/v1/people', { as, body })).body as { id: string };
  await until(() => filesWith('Zephyrine').length > 0);
  expect((await app.ask('POST', `/api/v1/people/${id}/erase`, { as, body: {} })).status).toBe(200);
  await until(() => filesWith('Zephyrine').length === 0);
});
