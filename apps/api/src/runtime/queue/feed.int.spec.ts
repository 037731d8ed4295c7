import type { WatchfloorEvent } from '@watchfloor/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alert, context, startNode, until, type TestNode } from '../testing/node.ts';

let node: TestNode;
beforeEach(async () => {
  node = await startNode();
});
afterEach(() => node.close());

const waiting = () => node.runtime.queue.snapshot(observer).rows;
const observer = {
  id: 'per-0',
  name: 'Observer',
  roles: ['auditor' as const],
  clearance: 'all' as const,
  specialities: [],
  onCall: false,
};
const confidenceOf = (incident: string) =>
  node.runtime.queue.scoreOf(incident)?.factors.find(({ key }) => key === 'confidence');

describe('the queue in memory', () => {
  it('lifts what waits on an entity as soon as an attack is confirmed there', async () => {
    const host = { kind: 'host', value: 'PAY-WS-07' } as const;
    await node.receive(
      alert({ scenario: 'login-new-country', entity: host }),
      alert({ scenario: 'worm', entity: host }),
    );
    await until(() => waiting().length === 2);
    const [attack, other] = waiting();
    if (!attack || !other) throw new Error('two incidents wait');
    const before = confidenceOf(other.id);
    const { store } = node.opened;
    const stream = `incident-${attack.id}`;
    const confirmed: WatchfloorEvent = {
      type: 'IncidentConfirmed',
      data: { by: 'per-1', reason: 'seen in the mail log', at: Date.now() },
    };
    await store.append(stream, await store.headOf(stream), [confirmed], context('per-1', 'cus-1'));
    const after = await until(() => {
      const now = confidenceOf(other.id);
      return now && now.value > (before?.value ?? 0) && now;
    });
    expect(after.because.map(({ code }) => code)).toContain('confirmed-on-entity');
  });
});
