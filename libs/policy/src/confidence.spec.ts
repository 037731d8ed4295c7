import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidence, type Sightings } from './confidence.ts';

const NOW = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const usual: Sightings = {
  onEntity: 300,
  atCustomer: 900,
  entitiesWithScenario: 12,
  entities: 12,
  related: 2,
  relatedNew: 0,
  confirmedAt: null,
};
const value = (changes: Partial<Sightings>) => confidence({ ...usual, ...changes }, 30, NOW).value;

describe('confidence', () => {
  it('is nothing for what is seen everywhere all the time', () => {
    expect(confidence(usual, 30, NOW)).toEqual({ value: 0, because: [] });
  });

  it('is whole for what was never seen, among new neighbours, where an attack was confirmed', () => {
    const sightings = { onEntity: 0, atCustomer: 0, entitiesWithScenario: 1, relatedNew: 40, confirmedAt: NOW - HOUR };
    const { value, because } = confidence({ ...usual, ...sightings, entities: 100 }, 30, NOW);
    expect(value).toBeGreaterThan(95);
    expect(because).toEqual([
      { code: 'never-on-entity', params: { days: 30 } },
      { code: 'never-at-customer', params: { days: 30 } },
      { code: 'spread', params: { with: 1, of: 100 } },
      { code: 'related', params: { scenarios: 2, fresh: 40 } },
      { code: 'confirmed-on-entity', params: { hours: 1 } },
    ]);
  });

  it('says how often it was seen before, in tens and in hundreds', () => {
    expect(confidence({ ...usual, onEntity: 10 }, 30, NOW).because).toEqual([
      { code: 'seen-on-entity', params: { times: 10, days: 30 } },
    ]);
    expect(value({ onEntity: 10 })).toBeGreaterThan(value({ onEntity: 100 }));
  });

  it('a confirmed attack counts for a day', () => {
    expect(value({ confirmedAt: NOW - 23 * HOUR })).toBe(20);
    expect(value({ confirmedAt: NOW - 24 * HOUR })).toBe(0);
  });

  it('stays within 0 and 100, and never falls when a sighting is rarer or a neighbour newer', () => {
    const facts = fc.record({
      onEntity: fc.nat(1000),
      atCustomer: fc.nat(1000),
      entitiesWithScenario: fc.nat(50),
      entities: fc.nat(50),
      related: fc.nat(50),
      relatedNew: fc.nat(50),
      confirmedAt: fc.option(fc.integer({ min: NOW - 48 * HOUR, max: NOW })),
    });
    fc.assert(
      fc.property(facts, (sightings) => {
        const now = confidence(sightings, 30, NOW).value;
        expect(now >= 0 && now <= 100).toBe(true);
        const rarer = {
          ...sightings,
          onEntity: Math.floor(sightings.onEntity / 2),
          relatedNew: sightings.relatedNew + 1,
        };
        expect(confidence(rarer, 30, NOW).value).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});
