import type { ScoringPolicy } from '../values.ts';

export const defaultScoringPolicy: ScoringPolicy = {
  weights: { type: 30, source: 25, slaUsed: 5, customer: 15, confidence: 25 },
  zones: { red: 70, yellow: 40 },
  laneThreshold: 0.75,
  typeCriticality: { critical: 100, high: 75, medium: 45, low: 15 },
  defaultAssetCriticality: 40,
  rarityDays: 30,
};
