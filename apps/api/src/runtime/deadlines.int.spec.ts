import { IncidentGiven, IncidentRegistered } from '@watchfloor/events';
import { noticesFor } from '@watchfloor/read-models';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startNode, until, type TestNode } from './testing/node.ts';

const DAY_MS = 86_400_000;
let node: TestNode;
let now: number;
beforeEach(async () => {
  now = Date.now();
  node = await startNode(undefined, { now: () => now });
});
afterEach(() => node.close());

/** How often the leads heard that the incident missed a target. */
const told = (id: string) =>
  noticesFor(node.runtime.views.db, { person: 'per-lead', lead: true, clearance: 'all', limit: 10 }).filter(
    ({ kind, incident }) => kind === 'breach' && incident.id === id,
  ).length;

it('The shift lead hears of the late reaction, and in the same hand of the late analysis too', async () => {
  const leila = await node.person('per-leila');
  const at = now - DAY_MS;
  await node.put(
    'incident-inc-late',
    { type: 'IncidentRegistered', data: { ...IncidentRegistered.example, registeredAt: at, at } },
    { type: 'IncidentGiven', data: { ...IncidentGiven.example, to: leila.id, at, startBy: now + DAY_MS } },
  );
  await until(() => told('inc-late') === 1);
  await node.start(leila, 'inc-late');
  now += DAY_MS;
  expect(await until(() => told('inc-late') === 2)).toBe(true);
});
