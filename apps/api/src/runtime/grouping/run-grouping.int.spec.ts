import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_STREAM } from '@watchfloor/event-store-port';
import { afterEach, describe, expect, it } from 'vitest';
import { openNodeStore } from '../open-store.ts';
import { alert, context, observer, startNode, type TestNode, until } from '../testing/node.ts';

describe('grouping on a node', () => {
  let node: TestNode | undefined;
  afterEach(() => node?.close());
  const only = (of: TestNode) => of.runtime.queue.page(observer, {}, undefined, 10)?.rows[0];

  it('makes one incident of alerts of one scenario and entity, and counts every one', async () => {
    node = await startNode();
    await node.receive(...Array.from({ length: 60 }, () => alert()));
    await node.receive(...Array.from({ length: 40 }, () => alert()));
    const row = await until(() => node && only(node)?.alerts === 100 && only(node));
    expect(node.open()).toBe(1);
    expect(row).toMatchObject({ number: 1001, state: 'new', customer: { id: 'cus-1' } });
  });

  it('recognises a re-delivered alert, also after a restart, while equal alerts with other ids are two', async () => {
    node = await startNode();
    await node.receive(alert({ detectorId: 'd-1' }), alert({ detectorId: 'd-2' }));
    await until(() => node && only(node)?.alerts === 2);
    node = await node.restart();
    await node.receive(alert({ detectorId: 'd-1' }), alert({ detectorId: 'd-3' }));
    await until(() => node && only(node)?.alerts === 3);
    expect(node.open()).toBe(1);
  });

  it('carries out a decision that a node recorded before it died, once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchfloor-'));
    const dead = await openNodeStore({ storeUrl: `sqlite:${folder}`, epoch: 1 }, folder);
    const alerts = [alert({ scenario: 'one' }), alert({ scenario: 'two' })];
    const chunk = { source: 'src-1', customer: 'cus-1', receivedAt: Date.now(), alerts };
    await dead.store.append('intake-b0', EMPTY_STREAM, [{ type: 'AlertsReceived', data: chunk }], context());
    const [received] = await dead.store.log.readAll(null, { limit: 1 });
    const { id: event, position } = received ?? { id: '', position: '' };
    const decided = { reason: 'first-of-its-kind', count: 1, firstAt: chunk.receivedAt, lastAt: chunk.receivedAt };
    const grouped = {
      rule: 1,
      holder: 'node-dead',
      until: position,
      at: chunk.receivedAt,
      chunks: [{ event, position, runs: [0, 1, 1, 1] }],
      incidents: [
        { incident: 'inc-a', decision: 'opened' as const, ...decided },
        { incident: 'inc-b', decision: 'opened' as const, ...decided },
      ],
    };
    await dead.store.append('grouping-main', EMPTY_STREAM, [{ type: 'AlertsGrouped', data: grouped }], context());
    await dead.close();
    node = await startNode(folder);
    await until(() => node?.open() === 2);
    expect(node.runtime.queue.rowOf('inc-b')).toMatchObject({ scenario: 'two', alerts: 1 });
    node = await node.restart();
    await node.receive(alert({ scenario: 'one' }));
    await until(() => node?.runtime.queue.rowOf('inc-a')?.alerts === 2);
    expect(node.open()).toBe(2);
  });

  it('says that it is not ready while it cannot go on', async () => {
    let now = Date.now();
    // A quarter of a minute passes each time grouping is tried.
    const warn = (_: object, message: string): void => {
      if (message === 'grouping is tried again') now += 15_000;
    };
    node = await startNode(undefined, { now: () => now, warn });
    expect(node.runtime.node.ready().reasons).toEqual([]);
    const nowhere = { rule: 1, holder: 'node-dead', until: 'nowhere', at: now, incidents: [] };
    const grouped = { ...nowhere, chunks: [{ event: 'e-0', position: 'nowhere', runs: [] }] };
    await node.put('grouping-main', { type: 'AlertsGrouped', data: grouped });
    await node.receive(alert());
    await until(() => node?.runtime.node.ready().reasons.some((reason) => reason.includes('grouping fails')));
  });
});
