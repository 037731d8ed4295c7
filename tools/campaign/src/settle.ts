import { routes, type QueueRow } from '@watchfloor/api-contract';
import { until } from '../../servers/index.ts';
import { lagOf, openIncidents } from '../../bench/src/load/counts.ts';
import { steady } from '../../bench/src/steady.ts';
import type { Finding } from './check/fact.ts';
import { takeNext } from './load/engineer.ts';
import type { Engineer, Field } from './load/field.ts';
import type { Node } from './node.ts';

const { desk } = routes;

/** Waits until a node has grouped and applied everything, and answers what it then shows. */
export const settled = async (node: Node, reader: Engineer, customer: string): Promise<readonly QueueRow[]> => {
  await steady(node.url);
  await until(async () => ((await lagOf(node.url)).groupingMs === 0 ? true : undefined), {
    withinMs: 120_000,
    everyMs: 100,
    what: 'Grouping everything that was taken',
  });
  await steady(node.url);
  return openIncidents(reader.at(node.url), customer);
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
