import type { DeskView } from '@watchfloor/api-contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../runtime/testing/node.ts';
import { OWN, startTestApp, type TestApp } from '../../testing/app.ts';
import type { Seated } from '../../testing/seed.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const ready = async (name: string): Promise<Seated> => {
  const person = await app.seed.person(name, 'L1 engineer', [OWN]);
  await app.settled();
  await app.ask('POST', '/api/v1/desk/ready', { as: person, body: {} });
  return person;
};
const stateOf = async (person: Seated) =>
  ((await app.ask('GET', '/api/v1/desk', { as: person })).body as DeskView).state;

it('Somebody who works without a socket is here for as long as they ask for something, and gone when they do not', async () => {
  const [asking, silent] = [await ready('Engineer who asks'), await ready('Engineer who left')];
  const { db } = app.server.runtime.views;
  const gone = () => db.prepare("SELECT person FROM desks WHERE state = 'away' AND person = ?").get(silent.id);
  await until(async () => {
    app.pass(1_000);
    expect(await stateOf(asking)).toBe('ready');
    return gone();
  });
  expect(await stateOf(silent)).toBe('away');
});
