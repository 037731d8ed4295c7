import { defaultScoringPolicy, defaultSlaPolicy, type Severity } from '@watchfloor/events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANE_TURN, orderInTurn, ordersOf } from './lane-turn.ts';
import { laneOf, rankOf, zoneOf, type RankInputs } from './rank.ts';
import { slaClassOf } from './severity.ts';
import { dueAt, startClock } from './sla-clock.ts';

const min = (n: number) => n * 60_000;
const policy = defaultScoringPolicy;
const targets = defaultSlaPolicy.targetMs.reaction;

type Waiting = RankInputs & { readonly id: string; readonly registeredAt: number };

const waiting = (id: string, severity: Severity, registeredAt: number, worth: number): Waiting => ({
  id,
  registeredAt,
  severity,
  asset: { criticality: worth },
  customerWeight: worth,
  confidence: { value: worth },
  clock: startClock('reaction', 0, registeredAt, targets[slaClassOf(severity)]),
});

/** One engineer, free every `serviceMs`, is given the first in the order; answers when each incident was given. */
const shift = (arrivals: readonly Waiting[], serviceMs: number): ReadonlyMap<string, number> => {
  const given = new Map<string, number>();
  for (let now = 0; given.size < arrivals.length; now += serviceMs) {
    const waiting = arrivals
      .filter(({ id, registeredAt }) => registeredAt <= now && !given.has(id))
      .map((one) => ({
        id: one.id,
        state: 'new' as const,
        registeredAt: one.registeredAt,
        lane: laneOf(one.clock, policy, now),
        rank: rankOf(one, policy, now),
        dueAt: one.clock && dueAt(one.clock),
      }));
    const [first] = orderInTurn(ordersOf(waiting), given.size);
    if (first) given.set(first.id, now);
  }
  return given;
};

/**
 * Once a green incident has used the lane's share of its target, only what is due before it goes before it, each at a turn of the lane: what was
 * open when it came, and what came before the gap between the longest and the shortest target had passed.
 */
const bound = (green: Waiting, arrivals: readonly Waiting[], serviceMs: number): number => {
  const inLane = Math.ceil(policy.laneThreshold * targets.normal);
  const ahead = arrivals.filter(
    ({ id, registeredAt }) => id !== green.id && registeredAt <= green.registeredAt + targets.normal - targets.critical,
  );
  return inLane + (ahead.length + 1) * LANE_TURN * serviceMs;
};

const streams = fc.record({
  serviceMs: fc.integer({ min: 1, max: 6 }).map(min),
  everyMs: fc.integer({ min: 1, max: 6 }).map(min),
  reds: fc.integer({ min: 20, max: 120 }),
  greens: fc.array(fc.integer({ min: 0, max: 200 }).map(min), { minLength: 1, maxLength: 4 }),
});

describe('under a steady stream of red incidents', () => {
  it('every green one is given within the lane’s share of its target and the time to serve what is due before it', () => {
    fc.assert(
      fc.property(streams, ({ serviceMs, everyMs, reds, greens }) => {
        const red = Array.from({ length: reds }, (_, i) => waiting(`red-${i}`, 'critical', i * everyMs, 100));
        const green = greens.map((at, i) => waiting(`green-${i}`, 'low', at, 0));
        const arrivals = [...red, ...green];
        const given = shift(arrivals, serviceMs);
        for (const one of green) {
          const waited = (given.get(one.id) ?? Infinity) - one.registeredAt;
          expect(waited).toBeLessThanOrEqual(bound(one, arrivals, serviceMs));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is really red against green, and the order by score alone would let the green one wait for the last red one', () => {
    const red = waiting('red', 'critical', 0, 100);
    const green = waiting('green', 'low', 0, 0);
    expect(zoneOf(rankOf(red, policy, 0), policy)).toBe('red');
    expect(zoneOf(rankOf(green, policy, min(999)), policy)).toBe('green');
    const reds = Array.from({ length: 100 }, (_, i) => waiting(`red-${i}`, 'critical', i * min(5), 100));
    const waited = shift([green, ...reds], min(5)).get('green') ?? Infinity;
    expect(waited).toBeLessThan(min(40));
    expect(reds.at(-1)?.registeredAt).toBeGreaterThan(min(400));
  });
});
