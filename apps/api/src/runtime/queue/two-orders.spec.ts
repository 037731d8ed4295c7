import { compareRows, dueAt, incidentState, lane, type QueueRow } from '@watchfloor/api-contract';
import { compareRanked } from '@watchfloor/policy';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const night = Date.parse('2026-11-17T02:00:00.000Z');
/** Few values, so that every tie is met. */
const few = fc.integer({ min: 0, max: 2 });
const instant = few.map((minutes) => new Date(night + minutes * 60_000).toISOString());
const clock = fc.record({ runningSince: fc.option(instant), targetMs: fc.constant(600_000), usedMs: few });
const row = fc.record({
  id: fc.constantFrom('a', 'B', 'b', 'é', '10', '9'),
  state: fc.constantFrom(...incidentState.options),
  lane: fc.constantFrom(...lane.options),
  score: few,
  registeredAt: instant,
  clock: fc.option(clock),
});
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;

const rankedOf = ({ score, registeredAt, clock: runs, ...rest }: Row) => ({
  ...rest,
  rank: score,
  registeredAt: Date.parse(registeredAt),
  dueAt: runs && dueAt(runs as NonNullable<QueueRow['clock']>),
});

it('A screen keeps its rows in the order in which the policy gives them out', () => {
  fc.assert(
    fc.property(row, row, (a, b) => {
      const onScreen = compareRows(a as unknown as QueueRow, b as unknown as QueueRow);
      expect(Math.sign(onScreen)).toBe(Math.sign(compareRanked(rankedOf(a), rankedOf(b))));
    }),
    { numRuns: 2000 },
  );
});
