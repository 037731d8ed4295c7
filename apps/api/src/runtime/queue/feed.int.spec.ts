import type { WatchfloorEvent } from '@watchfloor/events';
import { positionAt } from '@watchfloor/event-store-port';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QueueFeed } from './feed.ts';
import { MemoryQueue } from './live-queue.ts';
import { alert, context, observer, startNode, type TestNode, until } from '../testing/node.ts';

let node: TestNode;
beforeEach(async () => {
  node = await startNode();
});
afterEach(() => node.close());

const waiting = () => node.runtime.queue.snapshot(observer).rows;
const confidenceOf = (incident: string) =>
  node.runtime.queue.scoreOf(incident)?.factors.find(({ key }) => key === 'confidence');

const append = async (stream: string, event: WatchfloorEvent): Promise<void> => {
  const { store } = node.opened;
  await store.append(stream, await store.headOf(stream), [event], context());
};

describe('the queue in memory', () => {
  it('counts an alert that joins although the incident itself says nothing of it yet', async () => {
    await node.receive(alert({ scenario: 'worm' }));
    await until(() => waiting()[0]?.alerts === 1);
    const [before] = waiting();
    for (const more of [2, 3]) {
      await node.receive(alert({ scenario: 'worm' }));
      await until(() => waiting()[0]?.alerts === more);
    }
    const [after] = waiting();
    expect(after?.spark.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(after).toMatchObject({ id: before?.id, title: before?.title, clock: before?.clock });
  });

  it('names who holds an incident as they are called now', async () => {
    const leila = await node.person('per-1');
    await node.receive(alert());
    await until(() => waiting().length === 1);
    await node.runtime.handOut.ready(leila, context());
    await until(() => waiting()[0]?.holder?.name === 'Engineer per-1');
    const { roles, clearance, specialities, onCall } = leila;
    const data = { roles: [...roles], clearance, specialities: [...specialities], onCall, at: Date.now() };
    await append('person-per-1', { type: 'PersonChanged', data: { ...data, person: 'per-1', name: 'Leila Moss' } });
    await until(() => waiting()[0]?.holder?.name === 'Leila Moss');
  });

  it('scores what waits on an asset anew when its criticality changes, and only there', async () => {
    await node.put('customer-cus-1', {
      type: 'CustomerRegistered',
      data: { customer: 'cus-1', name: 'Aldermoor Bank', weight: 50, at: Date.now() },
    });
    const host = { kind: 'host', value: 'PAY-WS-07' } as const;
    await node.receive(alert({ entity: host }), alert({ entity: { kind: 'host', value: 'MAIL-01' } }));
    await until(() => waiting().length === 2);
    const assetOf = (value: string) => {
      const row = waiting().find(({ entity }) => entity.value === value);
      return node.runtime.queue.scoreOf(row?.id ?? '')?.factors.find(({ key }) => key === 'source')?.points;
    };
    const [before, other] = [assetOf('PAY-WS-07'), assetOf('MAIL-01')];
    const asset = { asset: 'as-1', name: 'Payments', hosts: ['PAY-WS-07'], ranges: [], criticality: 100, note: '' };
    await append('customer-cus-1', { type: 'AssetRecorded', data: { ...asset, at: Date.now() } });
    await until(() => (assetOf('PAY-WS-07') ?? 0) > (before ?? 0));
    expect(assetOf('MAIL-01')).toBe(other);
  });

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

  it('tells no screen of read models that were built again and say the same', async () => {
    await node.receive(alert({ scenario: 'worm' }));
    await until(() => waiting().length === 1);
    const now = Date.now();
    const { db } = node.runtime.views;
    const feed = new QueueFeed(
      () => db,
      () => now,
      (policy) => new MemoryQueue(policy, () => now),
    );
    feed.reload(null);
    expect(feed.queue.flush()?.rows).toHaveLength(1);
    feed.reload(null);
    expect(feed.queue.flush()).toBeUndefined();
  });

  it('reads what could not be read at the next look', async () => {
    await node.receive(alert({ scenario: 'worm' }));
    await until(() => waiting().length === 1);
    let torn = false;
    const feed = new QueueFeed(
      () => {
        if (torn) throw new Error('disk I/O error');
        return node.runtime.views.db;
      },
      Date.now,
      (policy) => new MemoryQueue(policy, Date.now),
    );
    const ids = new Set(waiting().map(({ id }) => id));
    feed.follow({ changes: new Map([['queue', ids]]), position: positionAt(1, 0) });
    torn = true;
    expect(() => feed.queue.flush()).toThrow('disk I/O error');
    torn = false;
    expect(feed.queue.flush()?.rows).toHaveLength(1);
  });
});
