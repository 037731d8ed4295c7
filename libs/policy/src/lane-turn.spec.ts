import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANE_TURN, orderInTurn, ordersOf } from './lane-turn.ts';
import { compareRanked, type Ranked } from './order.ts';

const scored = (id: string, rank: number): Ranked => ({
  id,
  state: 'new',
  lane: 'by score',
  rank,
  dueAt: null,
  registeredAt: 0,
});
const late = (id: string, dueAt: number, rank = 1): Ranked => ({ ...scored(id, rank), lane: 'near breach', dueAt });
const ids = (rows: readonly Ranked[]) => rows.map(({ id }) => id);

/** Everything that waits, given one after the other. */
const handedOut = <Row extends Ranked>(waiting: readonly Row[], given: number): Row[] => {
  const [first] = orderInTurn(ordersOf(waiting), given);
  if (first === undefined) return [];
  return [
    first,
    ...handedOut(
      waiting.filter((row) => row !== first),
      given + 1,
    ),
  ];
};

const rows = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    state: fc.constant('new' as const),
    lane: fc.constantFrom('near breach' as const, 'by score' as const),
    rank: fc.nat(100),
    dueAt: fc.option(fc.nat(100)),
    registeredAt: fc.nat(100),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

describe('the lane takes its turn', () => {
  it('every third hand-out is the earliest deadline, the others are the highest scores', () => {
    const waiting = [
      late('l1', 1),
      late('l2', 2),
      scored('s1', 90),
      scored('s2', 80),
      scored('s3', 70),
      scored('s4', 60),
    ];
    expect(ids(handedOut(waiting, 0))).toEqual(['s1', 's2', 'l1', 's3', 's4', 'l2']);
    expect(ids(handedOut(waiting, 2))).toEqual(['l1', 's1', 's2', 'l2', 's3', 's4']);
  });

  it('what is near breach and has the highest score as well waits for no turn', () => {
    expect(ids(handedOut([scored('s1', 90), late('l1', 1, 95)], 0))).toEqual(['l1', 's1']);
  });

  it('without a lane it is the order of the queue', () => {
    fc.assert(
      fc.property(rows, fc.nat(9), (all, given) => {
        const calm = all.map((row) => ({ ...row, lane: 'by score' as const }));
        expect(handedOut(calm, given)).toEqual(calm.toSorted(compareRanked));
      }),
    );
  });

  it('leaves nobody out and names nobody twice', () => {
    fc.assert(
      fc.property(rows, fc.nat(9), (all, given) => {
        expect(ids(handedOut(all, given)).sort()).toEqual(ids(all).sort());
      }),
    );
  });

  it('under an endless stream of red ones an incident in the lane is given within its bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.nat(9), (earlier, start) => {
        const green = late('green', 1000, 0);
        let waiting: Ranked[] = [...Array.from({ length: earlier }, (_, n) => late(`before ${n}`, n)), green];
        let handed = 0;
        for (; waiting.includes(green); handed += 1) {
          waiting.push(scored(`red ${handed}`, 100), scored(`and red ${handed}`, 100));
          const [first] = orderInTurn(ordersOf(waiting), start + handed);
          waiting = waiting.filter((row) => row !== first);
        }
        expect(handed).toBeLessThanOrEqual(LANE_TURN * (earlier + 1));
      }),
    );
  });
});
