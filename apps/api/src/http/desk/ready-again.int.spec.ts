import type { DeskView } from '@watchfloor/api-contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../runtime/testing/node.ts';
import { OWN, startTestApp, type TestApp } from '../../testing/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('A request of a second tab that is repeated when the work is done gives no second incident', async () => {
  const as = await app.seed.person('Leila', 'L1 engineer', [OWN]);
  for (const id of ['inc-1', 'inc-2']) await app.seed.incident(id, OWN);
  await app.settled();
  const ready = async (key: string) => {
    const answer = await app.ask('POST', '/api/v1/desk/ready', { as, body: {}, headers: { 'idempotency-key': key } });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body as DeskView;
  };
  const { hand } = await ready('k-1');
  expect(hand).toHaveLength(1);
  expect((await ready('k-2')).hand).toEqual(hand);
  const act = async (verb: string, body: object) => {
    const answer = await app.ask('POST', `/api/v1/incidents/${hand[0]?.id}/${verb}`, { as, body });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  };
  await act('start', {});
  await act('refute', { reason: 'planned work' });
  await act('answer', { text: 'Planned work.', recommendations: [] });
  await act('close', { verdict: 'false positive', classification: 'planned work' });
  const desk = async () => (await app.ask('GET', '/api/v1/desk', { as })).body as DeskView;
  await until(async () => (await desk()).state === 'away');
  expect(await ready('k-2')).toMatchObject({ state: 'away', hand: [] });
  expect((await ready('k-1')).hand).toEqual([]);
  expect((await ready('k-3')).hand).toHaveLength(1);
});
