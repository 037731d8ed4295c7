import { defaultScoringPolicy, defaultSlaPolicy } from '@watchfloor/events';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Unranked } from './entry.ts';
import { MemoryQueue } from './live-queue.ts';
import { reader, waitingIncident } from './testing.ts';

const MINUTE = 60_000;
const policies = {
  scoring: { version: 1, policy: defaultScoringPolicy },
  sla: { version: 1, policy: defaultSlaPolicy },
};

/** What a commit up to a position leaves open, and what it closed. */
const put = (queue: MemoryQueue, open: readonly Unranked[], closed: readonly string[], position: string): void => {
  queue.apply(open, closed);
  queue.reach(position);
};

describe('the live queue', () => {
  let now = 0;
  let queue: MemoryQueue;
  beforeEach(() => {
    now = 0;
    queue = new MemoryQueue(
      () => policies,
      () => now,
    );
  });
  const ids = (who = reader()): string[] => queue.snapshot(who).rows.map(({ id }) => id);

  it('puts what is about to breach above everything younger, whatever its score', () => {
    const old = waitingIncident('inc-old', { startedAt: 0 });
    const low = { ...old, inputs: { ...old.inputs, severity: 'low' as const } };
    put(queue, [low, waitingIncident('inc-new', { startedAt: 20 * MINUTE })], [], '1.1');
    now = 20 * MINUTE;
    queue.rerank();
    expect(ids()).toEqual(['inc-new', 'inc-old']);
    now = 23 * MINUTE;
    queue.rerank();
    expect(ids()).toEqual(['inc-old', 'inc-new']);
  });

  it('turns pages in the order page one had, though the queue moved on', () => {
    put(queue, [waitingIncident('inc-1', { startedAt: 1 }), waitingIncident('inc-2', { startedAt: 2 })], [], '1.1');
    const first = queue.page(reader(), {}, undefined, 1);
    put(queue, [], ['inc-1'], '1.2');
    const second = queue.page(reader(), {}, first?.next ?? 'none', 1);
    expect(first?.rows.map(({ id }) => id)).toEqual(['inc-1']);
    expect(second?.rows.map(({ id }) => id)).toEqual(['inc-2']);
    expect(second?.tick).toBe(first?.tick);
  });

  it('refuses a cursor it never gave', () => {
    expect(queue.page(reader(), {}, '999.0', 10)).toBeUndefined();
    expect(queue.page(reader(), {}, 'x', 10)).toBeUndefined();
  });

  it('shows and counts only the customers a reader is cleared for', () => {
    const restricted = waitingIncident('inc-3', { restricted: true });
    put(queue, [waitingIncident('inc-1'), waitingIncident('inc-2', { customer: 'cus-2' }), restricted], [], '1.1');
    const second = reader({ clearance: ['cus-2'] });
    expect(ids(second)).toEqual(['inc-2']);
    expect(queue.counts(second).open).toBe(1);
    expect(queue.counts(reader()).open).toBe(2);
  });

  it('tells a returning console what changed, what left and what time moved, and nothing of other customers', () => {
    const own = reader({ clearance: ['cus-1'] });
    put(
      queue,
      [waitingIncident('inc-1'), waitingIncident('inc-2'), waitingIncident('inc-9', { customer: 'cus-2' })],
      [],
      '1.1',
    );
    queue.flush();
    put(queue, [waitingIncident('inc-3')], ['inc-2', 'inc-9'], '1.2');
    expect(queue.flush()).toMatchObject({ from: '1.1', to: '1.2' });
    const missed = queue.missed(own, '1.1');
    expect(missed?.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['inc-3']));
    expect(missed?.gone).toEqual(['inc-2']);
    expect(queue.missed(own, '1.0')).toBeUndefined();
  });

  it('has nothing to flush when nothing happened, and keeps the range for the next change', () => {
    put(queue, [waitingIncident('inc-1')], [], '1.1');
    queue.flush();
    put(queue, [], [], '1.2');
    expect(queue.flush()).toBeUndefined();
    put(queue, [waitingIncident('inc-2')], [], '1.3');
    expect(queue.flush()).toMatchObject({ from: '1.1', to: '1.3' });
  });

  it('reads what commits touched when somebody looks, once for all of them', () => {
    let read = 0;
    queue.beforeReading(() => (read += 1));
    put(queue, [waitingIncident('inc-1')], [], '1.1');
    put(queue, [waitingIncident('inc-2')], [], '1.2');
    expect(read).toBe(0);
    expect(ids()).toHaveLength(2);
    expect(read).toBeGreaterThan(0);
  });

  it('wakes whoever waits for a position, and gives up on one that does not come', async () => {
    const there = queue.waitFor('1.5', 60_000);
    put(queue, [], [], '1.5');
    await expect(there).resolves.toBe(true);
    await expect(queue.waitFor('1.9', 1)).resolves.toBe(false);
  });

  it('counts what it shows, whatever came, changed and left', () => {
    const step = fc.record({
      id: fc.integer({ min: 0, max: 8 }),
      open: fc.boolean(),
      state: fc.constantFrom('new', 'given', 'answered'),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const fresh = new MemoryQueue(
          () => policies,
          () => 0,
        );
        for (const { id, open, state } of steps)
          put(fresh, open ? [waitingIncident(`inc-${id}`, { state })] : [], open ? [] : [`inc-${id}`], '1.1');
        const { rows, counts } = fresh.snapshot(reader());
        expect(counts.open).toBe(rows.length);
        expect(counts.red + counts.yellow + counts.green).toBe(rows.length);
      }),
    );
  });
});
