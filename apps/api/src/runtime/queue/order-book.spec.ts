import { defaultScoringPolicy, type Severity, type Tier } from '@watchfloor/events';
import { compareRanked } from '@watchfloor/policy';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OrderBook } from './order-book.ts';
import { waitingIncident } from './testing.ts';

const MINUTE = 60_000;
const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

const step = fc.record({
  id: fc.integer({ min: 0, max: 12 }),
  act: fc.constantFrom('put', 'put', 'put', 'remove', 'time passes', 'look'),
  severity: fc.constantFrom(...severities),
  tier: fc.constantFrom<Tier>('L1', 'L2'),
  state: fc.constantFrom('new' as const, 'in work' as const),
  startedAt: fc.integer({ min: 0, max: 40 }),
});

it('Whatever came, changed, left and moved with time, the order is that of the whole queue sorted anew, and each entity and tier has its own', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const book = new OrderBook();
      let now = 0;
      for (const { id, act, severity, tier, state, startedAt } of steps) {
        const incident = waitingIncident(`inc-${id}`, { tier, state, startedAt: startedAt * MINUTE });
        const entity = { kind: 'host', value: `host-${id % 4}` } as const;
        const entry = { ...incident, entity, inputs: { ...incident.inputs, severity } };
        if (act === 'put') book.put(entry, defaultScoringPolicy, now);
        else if (act === 'remove') book.remove(entry.id);
        else if (act === 'time passes') book.rerank(defaultScoringPolicy, (now += 7 * MINUTE));
        else book.inOrder();
      }
      const order = [...book.entries()].sort(compareRanked);
      expect(book.inOrder().map(({ id }) => id)).toEqual(order.map(({ id }) => id));
      for (const one of order) {
        const there = order.filter(({ entity }) => entity.value === one.entity.value);
        expect([...book.onEntityOf(one)].sort(compareRanked)).toEqual(there);
      }
      for (const tier of ['L1', 'L2'] as const) {
        const waiting = order.filter((one) => one.tier === tier && one.state === 'new');
        expect([...book.waitingAt(tier)].sort(compareRanked)).toEqual(waiting);
      }
    }),
  );
});

it('A page may still be turned in the last orders seen; those before them are let go', () => {
  const book = new OrderBook(2);
  const orders = [1, 2, 3].map((nth) => {
    book.put(waitingIncident(`inc-${nth}`), defaultScoringPolicy, 0);
    return book.inOrder();
  });
  expect([1, 2, 3].map((tick) => book.orderAt(tick))).toEqual([undefined, orders[1], orders[2]]);
});
