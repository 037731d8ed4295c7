import { z } from 'zod';
import { severity } from '../values.ts';

/** How the five indicators (each 0–100) become a score 0–100, a zone and a lane. Weights sum to 100. Handbook 1.4. */
export const scoringPolicy = z.object({
  weights: z.object({
    type: z.number(),
    source: z.number(),
    slaUsed: z.number(),
    customer: z.number(),
    confidence: z.number(),
  }),
  zones: z.object({ red: z.number(), yellow: z.number() }),
  /** Share of a target (0–1) past which an incident moves to the lane above everything younger. */
  laneThreshold: z.number().gt(0).max(1),
  /** Type criticality of a severity, 0–100. */
  typeCriticality: z.record(severity, z.number()),
  defaultAssetCriticality: z.number(),
  rarityDays: z.number(),
});
export type ScoringPolicy = z.output<typeof scoringPolicy>;

export const defaultScoringPolicy: ScoringPolicy = {
  weights: { type: 30, source: 25, slaUsed: 5, customer: 15, confidence: 25 },
  zones: { red: 70, yellow: 40 },
  laneThreshold: 0.75,
  typeCriticality: { critical: 100, high: 75, medium: 45, low: 15 },
  defaultAssetCriticality: 40,
  rarityDays: 30,
};
