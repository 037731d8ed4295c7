import { describe, expect, it } from 'vitest';
import { exampleScore } from './example.ts';

const policy = {
  weights: { type: 30, source: 25, slaUsed: 5, customer: 15, confidence: 25 },
  zones: { red: 70, yellow: 40 },
  laneThreshold: 0.75,
  typeCriticality: { critical: 100, high: 75, medium: 45, low: 15 },
  defaultAssetCriticality: 40,
  rarityDays: 30,
};

describe('The example beside the scoring policy', () => {
  it('adds up to its score by the weights in force', () => {
    const { total, zone, factors } = exampleScore(policy, 1);
    expect(factors.map(({ points }) => points)).toEqual([30, 22.5, 3, 12, 10]);
    expect(total).toBe(77.5);
    expect(zone).toBe('red');
  });

  it('follows a policy that was released with other weights and zones', () => {
    const weights = { type: 0, source: 0, slaUsed: 100, customer: 0, confidence: 0 };
    expect(exampleScore({ ...policy, weights, zones: { red: 90, yellow: 60 } }, 2)).toMatchObject({
      total: 60,
      zone: 'yellow',
    });
  });
});
