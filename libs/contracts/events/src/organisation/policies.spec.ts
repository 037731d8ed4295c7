import { describe, expect, it } from 'vitest';
import { scoringPolicy, slaPolicy } from '../values.ts';
import { defaultScoringPolicy } from './scoring-policy.ts';
import { defaultSlaPolicy } from './sla-policy.ts';

describe('the default scoring policy', () => {
  it('has five weights that sum to 100, and the handbook’s zones, lane and days of rarity', () => {
    expect(scoringPolicy.parse(defaultScoringPolicy)).toEqual(defaultScoringPolicy);
    expect(Object.values(defaultScoringPolicy.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(defaultScoringPolicy).toMatchObject({ zones: { red: 70, yellow: 40 }, laneThreshold: 0.75, rarityDays: 30 });
  });
});

describe('the default SLA policy', () => {
  it('is the handbook’s: reaction 20 and 30 minutes, analysis 40 and 60, a warning at three quarters', () => {
    const minutes = (n: number) => n * 60_000;
    expect(slaPolicy.parse(defaultSlaPolicy)).toEqual({
      targetMs: {
        reaction: { critical: minutes(20), normal: minutes(30) },
        analysis: { critical: minutes(40), normal: minutes(60) },
      },
      warnAt: 0.75,
    });
  });
});
