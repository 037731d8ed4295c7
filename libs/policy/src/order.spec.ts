import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRanked, type Ranked } from './order.ts';

const row = (over: Partial<Ranked>): Ranked => ({
  id: 'inc-1',
  state: 'new',
  lane: 'by score',
  rank: 50,
  dueAt: null,
  registeredAt: 0,
  ...over,
});
const order = (...rows: Ranked[]) => [...rows].sort(compareRanked).map(({ id }) => id);

describe('the order of the queue', () => {
  it('puts what is near breach above every score', () => {
    const late = row({ id: 'late', lane: 'near breach', rank: 1, dueAt: 9 });
    expect(order(row({ id: 'red', rank: 100 }), late)).toEqual(['late', 'red']);
  });

  it('orders the lane by the earliest deadline, not by score', () => {
    const soon = row({ id: 'soon', lane: 'near breach', rank: 10, dueAt: 5 });
    const later = row({ id: 'later', lane: 'near breach', rank: 90, dueAt: 6 });
    expect(order(later, soon)).toEqual(['soon', 'later']);
  });

  it('orders the rest by score, then age, then id, and not by deadline', () => {
    const rows = [
      row({ id: 'b', registeredAt: 2 }),
      row({ id: 'a', registeredAt: 2 }),
      row({ id: 'old', registeredAt: 1 }),
      row({ id: 'due', rank: 49, dueAt: 0 }),
      row({ id: 'top', rank: 51 }),
    ];
    expect(order(...rows)).toEqual(['top', 'old', 'a', 'b', 'due']);
  });

  it('puts what was answered after all that is still to be worked, by score too', () => {
    const answered = row({ id: 'answered', rank: 100, state: 'answered' });
    const also = row({ id: 'also', rank: 90, state: 'answered' });
    const waits = row({ id: 'waits', rank: 1, state: 'waiting for customer' });
    expect(order(also, answered, waits, row({ id: 'open', rank: 2 }))).toEqual(['open', 'waits', 'answered', 'also']);
  });

  it('is total: any shuffling of the same rows is sorted the same', () => {
    const any = fc.record({
      id: fc.uuid(),
      state: fc.constantFrom('new' as const, 'answered' as const),
      lane: fc.constantFrom('near breach' as const, 'by score' as const),
      rank: fc.integer({ min: 0, max: 3 }),
      dueAt: fc.option(fc.integer({ min: 0, max: 3 })),
      registeredAt: fc.integer({ min: 0, max: 3 }),
    });
    const shuffled = fc
      .uniqueArray(any, { selector: ({ id }) => id, maxLength: 20 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(order(...other)).toEqual(order(...rows));
      }),
    );
  });
});
