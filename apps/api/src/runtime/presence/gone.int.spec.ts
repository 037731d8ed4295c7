import { startTestServer, type TestServer } from '@watchfloor/event-store-eventstoredb/testing';
import { noticesFor } from '@watchfloor/read-models';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reader } from '../ports/reader.ts';
import { alert, context, startNode, until, type TestNode } from '../testing/node.ts';

const host = (value: string) => alert({ entity: { kind: 'host', value } });
const stateOf = (node: TestNode, incident: string) => node.runtime.queue.rowOf(incident)?.state;

/** Says ready for somebody and answers what they are given. */
const given = async (node: TestNode, person: Reader): Promise<string> => {
  await node.runtime.handOut.ready(person, context(person.id));
  return until(() => node.runtime.handOut.viewOf(person).hand.find(({ state }) => state === 'given')?.id);
};

/** Whom the leads were told to be gone, and from what. */
const toldGone = (node: TestNode) =>
  noticesFor(node.runtime.views.db, { person: 'per-lead', lead: true, clearance: 'all', limit: 100 })
    .filter(({ kind }) => kind === 'holder gone')
    .map(({ person, incident }) => [person?.id, incident.id]);

let now: number;
const settings = { startWithinMs: 1e9, now: () => now };
beforeEach(() => {
  now = Date.now();
});

describe('with two nodes, a person', () => {
  let server: TestServer;
  let one: TestNode;
  let two: TestNode;
  let closed: Set<TestNode>;
  let leila: Reader;
  let ivo: Reader;
  const close = async (node: TestNode): Promise<void> => {
    closed.add(node);
    await node.close();
  };
  /** Ten seconds, so often: each time every node of these says once more whom it sees, and all of them hear it. */
  const pass = async (times: number, nodes: readonly TestNode[]): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      now += 10_000;
      const words = (node: TestNode) =>
        node.runtime.views.db.prepare('SELECT node FROM presence WHERE at >= ?').all(now).length;
      await until(() => nodes.every((node) => words(node) === nodes.length));
    }
  };
  beforeEach(async () => {
    server = await startTestServer();
    const storeUrl = server.connectionString;
    closed = new Set();
    [one, two] = await Promise.all([
      startNode(undefined, { ...settings, storeUrl }),
      startNode(undefined, { ...settings, storeUrl }),
    ]);
    [leila, ivo] = [await one.person('per-leila'), await one.person('per-ivo')];
    const lead = await one.person('per-lead', { roles: ['shift lead'] });
    one.runtime.presence.arrive('of the lead, here', lead);
    two.runtime.presence.arrive('of the lead, there', lead);
    await one.receive(host('host-1'), host('host-2'));
    await until(() => one.open() === 2 && two.open() === 2);
  });
  afterEach(async () => {
    await Promise.all([one, two].filter((node) => !closed.has(node)).map((node) => node.close()));
    await server.close();
  });

  it('whose browser moves from one to the other is not gone, and is shown connected on both', async () => {
    one.runtime.presence.arrive('of Leila', leila);
    two.runtime.presence.arrive('of Ivo', ivo);
    const [hers, his] = [await given(one, leila), await given(two, ivo)];
    await one.start(leila, hers);
    one.runtime.presence.leave('of Leila');
    two.runtime.presence.arrive('of Leila', leila);
    two.runtime.presence.leave('of Ivo');
    one.runtime.presence.arrive('of Ivo', ivo);
    await pass(8, [one, two]);
    for (const node of [one, two]) {
      expect([stateOf(node, hers), stateOf(node, his)]).toEqual(['in work', 'given']);
      expect(toldGone(node)).toEqual([]);
      expect([node.runtime.presence.connected(leila.id), node.runtime.presence.connected(ivo.id)]).toEqual([
        true,
        true,
      ]);
      expect(node.runtime.presence.leads()).toEqual([{ id: 'per-lead', name: 'Engineer per-lead' }]);
    }
  });

  it('who was connected to the one that died gives back what was not begun; of begun work the lead is told once', async () => {
    one.runtime.presence.arrive('of Leila', leila);
    one.runtime.presence.arrive('of Ivo', ivo);
    const [hers, his] = [await given(one, leila), await given(one, ivo)];
    await one.start(ivo, his);
    await pass(1, [one, two]);
    await close(one);
    await pass(4, [two]);
    expect([stateOf(two, hers), stateOf(two, his), toldGone(two)]).toEqual(['given', 'in work', []]);
    while (toldGone(two).length === 0 || stateOf(two, hers) === 'given') await pass(1, [two]);
    await pass(7, [two]);
    expect(toldGone(two)).toEqual([[ivo.id, his]]);
    expect([stateOf(two, hers), stateOf(two, his)]).toEqual(['new', 'in work']);
  });
});

describe('after a restart of the only node', () => {
  it('whoever was at work and does not come back is gone, whoever comes back is not', async () => {
    let node = await startNode(undefined, settings);
    try {
      const [leila, ivo, kim] = [
        await node.person('per-leila'),
        await node.person('per-ivo'),
        await node.person('per-kim'),
      ];
      await node.receive(host('host-1'), host('host-2'), host('host-3'));
      await until(() => node.open() === 3);
      const [hers, his, kims] = [await given(node, leila), await given(node, ivo), await given(node, kim)];
      await node.start(ivo, his);
      for (const person of [leila, ivo, kim]) node.runtime.presence.arrive(`of ${person.id}`, person);
      node = await node.restart();
      node.runtime.presence.arrive('of Kim again', kim);
      await until(() => {
        now += 1_000;
        return stateOf(node, hers) === 'new' && toldGone(node).length > 0;
      });
      expect(toldGone(node)).toEqual([[ivo.id, his]]);
      expect([stateOf(node, his), stateOf(node, kims)]).toEqual(['in work', 'given']);
    } finally {
      await node.close();
    }
  });
});
