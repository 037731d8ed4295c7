import { startTestServer, type TestServer } from '@watchfloor/event-store-eventstoredb/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alert, context, observer, startNode, type TestNode, until } from './testing/node.ts';

describe('two nodes on one event store', () => {
  let server: TestServer;
  let nodes: TestNode[];
  beforeEach(async () => {
    server = await startTestServer();
    const storeUrl = server.connectionString;
    nodes = await Promise.all([startNode(undefined, { storeUrl }), startNode(undefined, { storeUrl })]);
  });
  afterEach(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await server.close();
  });
  const [one, two] = [() => nodes[0] ?? missing(), () => nodes[1] ?? missing()];

  it('group what came in on either of them once, and number it alike', async () => {
    await one().receive(alert({ scenario: 'one' }), alert({ scenario: 'two' }));
    await two().receive(alert({ scenario: 'two' }), alert({ scenario: 'three' }));
    await until(() => one().open() === 3 && two().open() === 3);
    const rows = (node: TestNode) =>
      node.runtime.queue.page(observer, {}, undefined, 10)?.rows.map(({ id, number, alerts }) => [id, number, alerts]);
    await until(() => rows(one())?.some(([, , alerts]) => alerts === 2));
    await until(() => JSON.stringify(rows(one())) === JSON.stringify(rows(two())));
  });

  it('never give one incident to two people who say ready on different nodes at once', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, (_, i) => one().person(`per-${i}`)));
    await one().receive(
      ...Array.from({ length: 5 }, (_, i) => alert({ entity: { kind: 'host', value: `host-${i}` } })),
    );
    await until(() => one().open() === 5 && two().open() === 5);
    await Promise.all(
      people.map((person, i) => (i % 2 ? one() : two()).runtime.handOut.ready(person, context(person.id))),
    );
    const hands = await until(() => {
      const all = people.map((person) =>
        two()
          .runtime.handOut.viewOf(person)
          .hand.map(({ id }) => id),
      );
      return all.flat().length === 5 && all;
    });
    expect(new Set(hands.flat()).size).toBe(5);
    expect(Math.max(...hands.map((hand) => hand.length))).toBe(1);
  });

  it('go on with the duties of the one that stopped', async () => {
    await one().receive(alert({ scenario: 'one' }));
    await until(() => two().open() === 1);
    await one().close();
    nodes = [two()];
    await one().receive(alert({ scenario: 'two' }));
    await until(() => one().open() === 2);
  });
});

const missing = (): never => {
  throw new Error('no such node');
};
