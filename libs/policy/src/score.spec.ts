import { defaultScoringPolicy, severity, type ScoringPolicy } from '@watchfloor/events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneOf, rankOf, zoneOf } from './rank.ts';
import { scoreOf, type ScoreInputs } from './score.ts';
import { pauseClock, startClock, stopClock } from './sla-clock.ts';

const min = (n: number) => n * 60_000;
const reaction = startClock('reaction', 0, 0, min(30));
const inputs: ScoreInputs = {
  severity: 'high',
  asset: { name: 'Payment workstations', criticality: 100 },
  customerWeight: 90,
  customerName: 'Aldermoor Bank',
  clock: reaction,
  confidence: { value: 50, because: [{ code: 'rare', params: { days: 30 } }] },
};
const weights = { type: 30, source: 25, slaUsed: 20, customer: 15, confidence: 10 };
const policy = { ...defaultScoringPolicy, weights };

describe('a score', () => {
  it('is the weighted sum of the five indicators, with a sentence each', () => {
    const { total, rank, zone, lane, factors } = scoreOf(inputs, policy, min(15));
    // 30 × 75 % + 25 × 100 % + 20 × 50 % + 15 × 90 % + 10 × 50 %
    expect(total).toBe(76);
    expect([rank, zone, lane]).toEqual([76, 'red', 'by score']);
    expect(factors.map(({ key, points }) => [key, points])).toEqual([
      ['type', 22.5],
      ['source', 25],
      ['slaUsed', 10],
      ['customer', 13.5],
      ['confidence', 5],
    ]);
    expect(factors.map(({ because }) => because[0]?.code)).toEqual([
      'type-severity',
      'source-asset',
      'sla-used',
      'customer-weight',
      'rare',
    ]);
  });

  it('reads the same for the same factor, whatever the others are and however time moves them', () => {
    const grave = { ...inputs, confidence: { value: 47.5, because: [] } };
    const confidence = (more: Partial<ScoreInputs>, now: number) =>
      scoreOf({ ...grave, ...more }, { ...policy, weights: { ...weights, confidence: 50 } }, now).factors[4]?.points;
    const others = [{}, { asset: null }, { customerWeight: 33.3 }, { asset: { name: 'host', criticality: 99.24 } }];
    const read = others.flatMap((more) => [0, 1, 2, 3, 4].map((m) => confidence(more, min(m))));
    expect(new Set(read)).toEqual(new Set([23.8]));
  });

  it('counts an unknown asset with the policy’s figure and says so', () => {
    const { factors } = scoreOf({ ...inputs, asset: null }, policy, 0);
    expect(factors[1]).toMatchObject({ value: 40, points: 10, because: [{ code: 'source-unknown' }] });
  });

  it('grows with the time used, up to the whole weight and no further', () => {
    const at = (now: number) => scoreOf(inputs, policy, now).factors[2];
    expect([at(0)?.points, at(min(15))?.points, at(min(30))?.points, at(min(90))?.points]).toEqual([0, 10, 20, 20]);
    const reaction30 = { metric: 'reaction', targetMs: min(30) };
    expect(at(min(15))?.because).toEqual([
      { code: 'sla-used', params: { ...reaction30, usedMs: min(15), pointEveryMs: min(1.5) } },
    ]);
    expect(at(min(90))?.because).toEqual([{ code: 'sla-spent', params: { ...reaction30, usedMs: min(90) } }]);
  });

  it('stands still while the clock is paused, and counts no time once none runs', () => {
    const paused = { ...inputs, clock: pauseClock(reaction, min(15)) };
    expect(scoreOf(paused, policy, min(500)).factors[2]).toMatchObject({
      points: 10,
      because: [{ code: 'sla-paused' }],
    });
    expect(scoreOf({ ...inputs, clock: null }, policy, 0).factors[2]).toMatchObject({
      points: 0,
      because: [{ code: 'sla-no-clock' }],
    });
  });

  it('counts a target of nothing as used up', () => {
    const atOnce = { ...inputs, clock: startClock('reaction', 0, 0, 0) };
    expect(scoreOf(atOnce, policy, 0).factors[2]).toMatchObject({
      points: 20,
      because: [{ code: 'sla-spent', params: { targetMs: 0 } }],
    });
  });
});

describe('the lane', () => {
  it('is near breach from the policy’s share of the target on', () => {
    expect(laneOf(reaction, policy, min(22.5) - 1)).toBe('by score');
    expect(laneOf(reaction, policy, min(22.5))).toBe('near breach');
    expect(laneOf(reaction, policy, min(99))).toBe('near breach');
  });

  it('is by score for what cannot breach: paused, stopped, or without a clock', () => {
    expect(laneOf(pauseClock(reaction, min(29)), policy, min(99))).toBe('by score');
    expect(laneOf(stopClock(reaction, min(29), false), policy, min(99))).toBe('by score');
    expect(laneOf(null, policy, min(99))).toBe('by score');
  });
});

describe('the zone', () => {
  it('begins at the policy’s figures, by the number people see', () => {
    expect([100, 70, 69, 40, 39, 0].map((rank) => zoneOf(rank, policy))).toEqual([
      'red',
      'red',
      'yellow',
      'yellow',
      'green',
      'green',
    ]);
  });
});

describe('every score', () => {
  const share = fc.double({ min: 0, max: 100, noNaN: true });
  const anyClock = fc
    .record({ target: fc.integer({ min: 0, max: min(60) }), pausedAt: fc.option(fc.integer({ min: 0, max: min(90) })) })
    .map(({ target, pausedAt }) => {
      const clock = startClock('analysis', 0, 0, target);
      return pausedAt === null ? clock : pauseClock(clock, pausedAt);
    });
  const anyInputs: fc.Arbitrary<ScoreInputs> = fc.record({
    severity: fc.constantFrom(...severity.options),
    asset: fc.option(fc.record({ name: fc.string(), criticality: share })),
    customerWeight: share,
    customerName: fc.string(),
    clock: fc.option(anyClock),
    confidence: fc.record({ value: share, because: fc.constant([]) }),
  });
  const anyPolicy: fc.Arbitrary<ScoringPolicy> = fc
    .tuple(...[1, 2, 3, 4, 5].map(() => fc.integer({ min: 0, max: 100 })))
    .filter((parts) => parts.some((part) => part > 0))
    .map((parts) => parts.map((part) => (part * 100) / parts.reduce((sum, one) => sum + one, 0)))
    // Weights are written in tenths at most; finer ones could round the sum past 100.
    .map((parts) => parts.map((part) => Math.floor(part * 10) / 10))
    .map(([type = 0, source = 0, slaUsed = 0, customer = 0, confidence = 0]) => ({
      ...policy,
      weights: { type, source, slaUsed, customer, confidence },
    }));
  const now = fc.integer({ min: 0, max: min(200) });

  it('is the same by the fast way and by the slow one', () => {
    fc.assert(
      fc.property(anyInputs, anyPolicy, now, (one, anyOf, at) => {
        const slow = scoreOf(one, anyOf, at);
        const rank = rankOf(one, anyOf, at);
        expect([rank, zoneOf(rank, anyOf), laneOf(one.clock, anyOf, at)]).toEqual([slow.rank, slow.zone, slow.lane]);
        expect(Math.round(slow.total)).toBe(rank);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the exact sum of its factors’ points, each its weighted value rounded to a tenth', () => {
    fc.assert(
      fc.property(anyInputs, anyPolicy, now, (one, anyOf, at) => {
        const { total, factors } = scoreOf(one, anyOf, at);
        const tenths = factors.map(({ points }) => points * 10);
        expect(tenths.every((points) => Math.abs(points - Math.round(points)) < 1e-9 && points >= 0)).toBe(true);
        expect(tenths.reduce((sum, points) => sum + Math.round(points), 0)).toBe(Math.round(total * 10));
        for (const { value, weight, points } of factors) {
          // The shown value is rounded too: a twentieth of a point for it, another for the points.
          expect(Math.abs(points - (value * weight) / 100)).toBeLessThan(0.101);
        }
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
      }),
      { numRuns: 2000 },
    );
  });

  it('never sinks as time passes', () => {
    fc.assert(
      fc.property(anyInputs, now, now, (one, a, b) => {
        expect(rankOf(one, policy, Math.max(a, b))).toBeGreaterThanOrEqual(rankOf(one, policy, Math.min(a, b)));
      }),
    );
  });
});
