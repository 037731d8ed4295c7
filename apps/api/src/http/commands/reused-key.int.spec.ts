import { verifyChain } from '@watchfloor/event-store-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import type { Seated } from '../../testing/seed.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const send = (key: string, path: string, body: object, as: Seated = app.people.administrator) =>
  app.ask('POST', `/api/v1/${path}`, { as, body, headers: { 'idempotency-key': key } });
const reused = { status: 422, code: 'idempotency-key-reused' };
const person = (email: string) => ({
  email,
  name: 'Ivo Venn',
  roles: ['auditor'],
  clearance: ['cus-own'],
  specialities: [],
  onCall: false,
});

describe('An Idempotency-Key', () => {
  it('gives the same request its first answer again, and the chain of the log holds', async () => {
    const first = await send('k-same', 'customers', { name: 'Elmstead', weight: 50 });
    expect(await send('k-same', 'customers', { name: 'Elmstead', weight: 50 })).toMatchObject({
      status: 200,
      body: first.body,
    });
    const { id } = first.body as { id: string };
    const { log } = app.server.store;
    const events = await log.readStream(`customer-${id}`, 0, 10);
    expect(verifyChain(events)).toBeUndefined();
    expect(events.map(({ metadata }) => /"asked":"[0-9a-f]{64}"/.test(metadata))).toEqual([true]);
  });

  it('is refused for another body', async () => {
    await send('k-body', 'customers', { name: 'Fernhill', weight: 50 });
    const other = await send('k-body', 'customers', { name: 'Gorsefield', weight: 50 });
    expect(other.problem()).toMatchObject(reused);
  });

  it('is refused for another route and another stream', async () => {
    await send('k-route', 'customers', { name: 'Hazelton', weight: 50 });
    expect((await send('k-route', 'people', person('ivo@soc.example.com'))).problem()).toMatchObject(reused);
    expect((await send('k-route', 'customers/cus-own/assets', {})).problem()).toMatchObject(reused);
  });

  it('of a refused request is free for a better one', async () => {
    expect((await send('k-free', 'customers', { name: '' })).status).toBe(400);
    expect((await send('k-free', 'customers', { name: 'Ivybridge', weight: 50 })).status).toBe(200);
  });

  it('of somebody else is another key', async () => {
    const lead = app.people['shift lead'];
    const engineer = app.people['L1 engineer'];
    expect((await send('k-desk', 'desk/ready', {}, lead)).status).toBe(200);
    expect((await send('k-desk', 'desk/ready', {}, engineer)).status).toBe(200);
    expect((await send('k-desk', 'desk/leave', {}, lead)).problem()).toMatchObject(reused);
  });
});
