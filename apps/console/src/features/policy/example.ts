import type { Score, ScoringPolicy } from '@watchfloor/api-contract';

type Factor = Score['factors'][number];

/** An invented critical finding on an important host of an important customer, a quarter of an hour old. */
const values = (policy: ScoringPolicy): Readonly<Record<Factor['key'], number>> => ({
  type: policy.typeCriticality.critical,
  source: 90,
  slaUsed: 60,
  customer: 80,
  confidence: 40,
});

const tenth = (points: number) => Math.round(points * 10) / 10;

/** The same sum as the server's, for the example only; in the order in which the score adds them up. */
export const exampleScore = (policy: ScoringPolicy, version: number): Score => {
  const value = values(policy);
  const factors = (['type', 'source', 'slaUsed', 'customer', 'confidence'] as const).map((key): Factor => ({
    key,
    value: value[key],
    weight: policy.weights[key],
    points: tenth((value[key] * policy.weights[key]) / 100),
    because: [],
  }));
  const total = tenth(factors.reduce((sum, { points }) => sum + points, 0));
  const { red, yellow } = policy.zones;
  const shown = Math.round(total);
  const zone = shown >= red ? 'red' : shown >= yellow ? 'yellow' : 'green';
  return { total, zone, lane: 'by score', policy: version, computedAt: '', zones: { red, yellow }, factors };
};
