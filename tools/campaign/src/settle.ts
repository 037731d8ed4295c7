import { routes, type QueueRow } from '@watchfloor/api-contract';
import { setTimeout as pause } from 'node:timers/promises';
import { lagOf, openIncidents, until } from '../../servers/index.ts';
import type { Finding } from './check/fact.ts';
import { takeNext } from './load/engineer.ts';
import type { Engineer, Field } from './load/field.ts';
import type { Node } from './node.ts';

const { desk, incident } = routes;

/** A lease that a dead node held is free after this long at most, and its duty caught up a little later. */
const LEASES_PASS_MS = 60_000;

/** Nothing waits to be grouped or applied. */
const isIdle = async ({ url }: Node): Promise<boolean> => {
  const { groupingMs, projectionMs } = await lagOf(url);
  return groupingMs === 0 && projectionMs < 500;
};

/** Whoever was overdue from the start has a breach, or had the time to get one: what is missing then is for the check to say. */
const breachesHadTime = async (node: Node, reader: Engineer, overdue: readonly string[]): Promise<void> => {
  const ends = performance.now() + LEASES_PASS_MS;
  for (const id of overdue) {
    while (performance.now() < ends) {
      const page = await reader.at(node.url).ask(incident.page, { params: { id } });
      if (page.ok && page.body.timeline.some(({ kind }) => kind === 'sla-breached')) break;
      await pause(100);
    }
  }
};

/** Waits until a node has grouped and applied everything, and answers what it then shows of a customer's open incidents. */
export const settled = async (
  node: Node,
  reader: Engineer,
  customer: string,
  overdue: readonly string[],
): Promise<readonly QueueRow[]> => {
  await breachesHadTime(node, reader, overdue);
  let before = '';
  return until(
    async () => {
      if (!(await isIdle(node))) return undefined;
      const open = await openIncidents(reader.at(node.url), customer);
      const now = open
        .map(({ id, alerts, severity }) => `${id} ${alerts} ${severity}`)
        .sort()
        .join();
      const same = now === before;
      before = now;
      return same ? open : undefined;
    },
    { withinMs: 300_000, everyMs: 1_000, what: 'Grouping and showing everything that was taken' },
  );
};

/** While something waits for a hand, everybody who says "I am free" gets something: no desk and no incident is stuck. */
export const nobodyStuck = async (
  field: Field,
  people: readonly Engineer[],
  open: readonly QueueRow[],
): Promise<Finding> => {
  const waiting = open.filter(({ state }) => state === 'new').length;
  const asked = people.slice(0, waiting);
  const violations: string[] = [];
  for (const person of asked) {
    if (await takeNext(field, person)) continue;
    const { state } = await person.at(field.anyNode()).must(desk.view);
    violations.push(`${waiting} incidents wait and ${person.name} is given none; the desk is ${state}`);
  }
  return { promise: 'nobody and nothing is stuck', compared: asked.length, violations };
};
