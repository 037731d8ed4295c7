import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BIN_MS, BINS, NO_SPARK, sparkAt, sparkOf, sparkText, withArrivals, type Spark } from './spark.ts';

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const after = (arrivals: readonly (readonly [at: number, count: number])[]): Spark =>
  arrivals.reduce((spark, [at, count]) => withArrivals(spark, at, count), NO_SPARK);

const hour = BINS * BIN_MS;
const arrival = fc.tuple(fc.integer({ min: hour, max: 5 * hour }), fc.integer({ min: 1, max: 500 }));

describe('spark', () => {
  it('shows the alerts of the last hour in twelve bins, the newest last', () => {
    const spark = after([
      [hour, 5],
      [hour + BIN_MS, 7],
    ]);
    expect(sparkAt(spark, hour + BIN_MS)).toEqual({
      counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 7],
      until: hour + 2 * BIN_MS,
    });
  });

  it('empties with time although no alert comes', () => {
    const spark = after([[hour, 5]]);
    expect(sparkAt(spark, hour + 11 * BIN_MS).counts).toEqual([5, ...Array<number>(11).fill(0)]);
    expect(sum(sparkAt(spark, hour + 12 * BIN_MS).counts)).toBe(0);
  });

  it('never counts an alert twice and never one older than the hour', () => {
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 30 }), (arrivals) => {
        const newest = Math.max(hour, ...arrivals.map(([at]) => at));
        const first = Math.floor(newest / BIN_MS) - BINS + 1;
        const expected = sum(arrivals.filter(([at]) => Math.floor(at / BIN_MS) >= first).map(([, count]) => count));
        expect(sum(sparkAt(after(arrivals), newest).counts)).toBe(expected);
      }),
    );
  });

  it('comes back from its row as it went in', () => {
    fc.assert(
      fc.property(fc.array(arrival), (arrivals) => {
        expect(sparkOf(sparkText(after(arrivals)))).toEqual(after(arrivals));
      }),
    );
    expect(sparkOf(null)).toEqual(NO_SPARK);
  });
});
