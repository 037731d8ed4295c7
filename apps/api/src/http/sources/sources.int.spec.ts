import type { CustomerView, Method, SourceView } from '@watchfloor/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN, startTestApp, type TestApp } from '../../testing/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const send = (method: Method, path: string, body?: object, headers?: Record<string, string>) =>
  app.ask(method, `/api/v1${path}`, {
    as: app.people.administrator,
    ...(body && { body }),
    ...(headers && { headers }),
  });
const post = (source: string, key: string, body: unknown) =>
  app.ask('POST', `/api/v1/intake/${source}`, { body, headers: { authorization: `Bearer ${key}` } });
const sourceOf = async (id: string) =>
  ((await send('GET', '/sources')).body as { sources: SourceView[] }).sources.find((source) => source.id === id);

const mapping = {
  time: { field: 'when', format: 'iso' },
  title: '{what}',
  scenario: '{what}',
  severity: { map: {}, otherwise: 'low' },
  entity: [{ kind: 'host', from: '{where}' }],
  observables: [],
};
const item = { when: '2026-11-01T00:00:00Z', what: 'odd login', where: 'HOST-1' };
const connect = async (over: object = {}, headers?: Record<string, string>) =>
  send('POST', '/sources', { customer: OWN, name: 'generic-01', format: 'generic', mapping, ...over }, headers);

describe('A source', () => {
  it('is connected with a key that is shown once and works at once', async () => {
    const { id, key } = (await connect()).body as { id: string; key: string };
    expect(key).toMatch(/^wf_[\w-]{43}$/);
    expect((await post(id, key, item)).status).toBe(202);
    const source = await sourceOf(id);
    expect(source).toMatchObject({ customer: { id: OWN }, keys: [{ prefix: key.slice(0, 8) }] });
    expect(JSON.stringify(source)).not.toContain(key);
  });

  it('is not shown its key again when the request is repeated', async () => {
    const headers = { 'idempotency-key': 'connect-once' };
    expect((await connect({}, headers)).status).toBe(200);
    expect((await connect({}, headers)).problem()).toMatchObject({ status: 409, code: 'conflict' });
    const { body } = await send('GET', '/sources');
    const names = (body as { sources: SourceView[] }).sources.map(({ keys }) => keys.length);
    expect(Math.max(...names)).toBe(1);
  });

  it('may have several keys, and a revoked one is refused from then on', async () => {
    const { id, key } = (await connect()).body as { id: string; key: string };
    const second = (await send('POST', `/sources/${id}/keys`, {})).body as { key: string };
    const keys = (await sourceOf(id))?.keys ?? [];
    const revoked = keys.find(({ prefix }) => key.startsWith(prefix))?.id ?? '';
    expect((await send('DELETE', `/sources/${id}/keys/${revoked}`)).status).toBe(200);
    app.pass(1_000);
    expect((await post(id, key, item)).problem()).toMatchObject({ status: 401 });
    expect((await post(id, second.key, item)).status).toBe(202);
  });

  it('of a generic format needs a mapping that can be read', async () => {
    expect((await connect({ mapping: undefined })).problem()).toMatchObject({ status: 422, code: 'mapping-required' });
    expect((await connect({ mapping: { title: '{what}' } })).problem()).toMatchObject({
      status: 422,
      code: 'mapping-lacks',
      detail: 'time, scenario, severity, entity, observables',
    });
  });
});

describe('What was quarantined', () => {
  const batchOf = async (source: string) => {
    const { body } = await send('GET', '/quarantine');
    const { batches } = body as { batches: { id: string; source: { id: string }; items: { state: string }[] }[] };
    return batches.find((batch) => batch.source.id === source);
  };

  it('is taken when it is run again after the mapping was mended', async () => {
    const { id, key } = (await connect({ mapping: { ...mapping, title: '{title}' } })).body as {
      id: string;
      key: string;
    };
    expect((await post(id, key, [item, { ...item, when: 'never' }])).status).toBe(422);
    await expect.poll(() => batchOf(id), { timeout: 5_000 }).toBeDefined();
    const batch = (await batchOf(id))?.id ?? '';
    expect((await send('POST', `/quarantine/${batch}/retry`, {})).body).toMatchObject({ taken: 0, refused: 2 });
    await send('PUT', `/sources/${id}`, { name: 'generic-01', mapping });
    expect((await send('POST', `/quarantine/${batch}/retry`, {})).body).toMatchObject({ taken: 1, refused: 1 });
    expect((await batchOf(id))?.items.map(({ state }) => state)).toEqual(['taken', 'kept']);
    expect((await sourceOf(id))?.alerts).toBe(1);
  });

  it('is run again to its last item, however many there are', async () => {
    const { id, key } = (await connect({ mapping: { ...mapping, title: '{title}' } })).body as {
      id: string;
      key: string;
    };
    const items = Array.from({ length: 35 }, (_, n) =>
      n % 7 === 3 ? { ...item, when: 'never' } : { ...item, id: `n-${n}` },
    );
    await post(id, key, items);
    await expect.poll(() => batchOf(id), { timeout: 5_000 }).toBeDefined();
    const batch = (await batchOf(id))?.id ?? '';
    await send('PUT', `/sources/${id}`, { name: 'generic-02', mapping });
    expect((await send('POST', `/quarantine/${batch}/retry`, {})).body).toMatchObject({ taken: 30, refused: 5 });
    expect((await send('POST', `/quarantine/${batch}/retry`, {})).body).toMatchObject({ taken: 0, refused: 5 });
    expect((await sourceOf(id))?.alerts).toBe(30);
  });

  it('is given up with a reason, and not run again', async () => {
    const { id, key } = (await connect()).body as { id: string; key: string };
    await post(id, key, { what: 'no time' });
    await expect.poll(() => batchOf(id), { timeout: 5_000 }).toBeDefined();
    const batch = (await batchOf(id))?.id ?? '';
    expect((await send('POST', `/quarantine/${batch}/discard`, { reason: 'test traffic' })).status).toBe(200);
    expect((await send('POST', `/quarantine/${batch}/retry`, {})).problem()).toMatchObject({ code: 'nothing-left' });
  });
});

describe('A customer', () => {
  it('is told the first of a thousand mistakes', async () => {
    const hosts = Array.from({ length: 1_000 }, () => '');
    const refused = await send('POST', `/customers/${OWN}/assets`, { name: 'Vaults', hosts, criticality: 100 });
    expect(refused.problem().fields).toHaveLength(100);
  });

  it('is registered, renamed and given assets that count', async () => {
    const own = async () =>
      ((await send('GET', '/customers')).body as { customers: CustomerView[] }).customers.find(({ id }) => id === OWN);
    const form = { name: 'Vaults', hosts: ['VAULT-1'], ranges: ['192.0.2.0/28'], criticality: 100, note: 'money' };
    const { id } = (await send('POST', `/customers/${OWN}/assets`, form)).body as { id: string };
    expect((await own())?.assets).toContainEqual({ id, ...form });
    await send('PUT', `/customers/${OWN}/assets/${id}`, { ...form, criticality: 10 });
    expect((await own())?.assets).toContainEqual({ id, ...form, criticality: 10 });
    await send('DELETE', `/customers/${OWN}/assets/${id}`);
    expect((await own())?.assets.map((asset) => asset.id)).not.toContain(id);
    await send('PUT', `/customers/${OWN}`, { name: 'Aldermoor & Sons', weight: 90 });
    expect(await own()).toMatchObject({ name: 'Aldermoor & Sons', weight: 90 });
    expect(
      (await send('POST', `/customers/${OWN}/assets`, { ...form, ranges: ['not a range'] })).problem(),
    ).toMatchObject({
      status: 400,
    });
  });
});
