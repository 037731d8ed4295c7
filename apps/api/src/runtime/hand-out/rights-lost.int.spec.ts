import { startTestServer, type TestServer } from '@watchfloor/event-store-eventstoredb/testing';
import type { WatchfloorEvent } from '@watchfloor/events';
import { noticesFor } from '@watchfloor/read-models';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reader } from '../ports/reader.ts';
import { alert, context, startNode, until, type TestNode } from '../testing/node.ts';

const form = { person: 'per-leila', name: 'Leila', specialities: [], onCall: false };
const changed = (over: Pick<Reader, 'roles' | 'clearance'>): WatchfloorEvent => ({
  type: 'PersonChanged',
  data: { ...form, roles: [...over.roles], clearance: over.clearance, at: Date.now() },
});
const lostRights: [string, WatchfloorEvent][] = [
  ['clearance lost', changed({ roles: ['L1 engineer'], clearance: ['cus-2'] })],
  ['role lost', changed({ roles: ['auditor'], clearance: 'all' })],
  ['suspended', { type: 'PersonSuspended', data: { reason: 'left', at: Date.now() } }],
];

let server: TestServer;
let one: TestNode;
let two: TestNode;
beforeEach(async () => {
  server = await startTestServer();
  const storeUrl = server.connectionString;
  [one, two] = await Promise.all([startNode(undefined, { storeUrl }), startNode(undefined, { storeUrl })]);
});
afterEach(async () => {
  await Promise.all([one.close(), two.close()]);
  await server.close();
});

const append = async (person: Reader, event: WatchfloorEvent): Promise<void> => {
  const { store } = one.opened;
  const stream = `person-${person.id}`;
  const appended = await store.append(stream, await store.headOf(stream), [event], context('per-admin'));
  expect(appended.ok).toBe(true);
};
const begun = async (person: Reader): Promise<string> => {
  await one.receive(alert());
  await until(() => one.open() === 1 && two.open() === 1);
  await one.runtime.handOut.ready(person, context(person.id));
  const id = await until(() => one.runtime.handOut.viewOf(person).hand.find(({ state }) => state === 'given')?.id);
  await one.start(person, id);
  return id;
};
const notices = (node: TestNode) =>
  noticesFor(node.runtime.views.db, { person: 'per-lead', lead: true, clearance: 'all', limit: 10 }).map(
    ({ kind, person }) => [kind, person?.id],
  );

describe('with two nodes, begun work of somebody', () => {
  it.each(lostRights)(
    '(%s) goes back into the order, the desk is free, and the lead is told once',
    async (_why, lost) => {
      const leila = await one.person('per-leila');
      const ivo = await two.person('per-ivo');
      const id = await begun(leila);
      await append(leila, lost);
      for (const node of [one, two]) {
        await until(() => node.runtime.queue.rowOf(id)?.state === 'new');
        await until(() => node.runtime.handOut.viewOf(leila).state === 'away');
        expect(notices(node)).toEqual([['right lost', 'per-leila']]);
      }
      await two.runtime.handOut.ready(ivo, context('per-ivo'));
      await until(() => two.runtime.handOut.viewOf(ivo).hand[0]?.id === id);
    },
  );

  it('comes back to their own desk as new work once they may do it again', async () => {
    const leila = await one.person('per-leila');
    const id = await begun(leila);
    await append(leila, changed({ roles: ['L1 engineer'], clearance: [] }));
    await until(() => one.runtime.handOut.viewOf(leila).state === 'away');
    await append(leila, changed({ roles: ['L1 engineer'], clearance: 'all' }));
    await until(() => one.runtime.queue.rowOf(id)?.state === 'new');
    const asked = await one.runtime.handOut.ready(leila, context(leila.id));
    expect(asked.ok).toBe(true);
    await until(() => one.runtime.handOut.viewOf(leila).hand[0]?.state === 'given');
  });
});
