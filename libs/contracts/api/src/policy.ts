import { z } from 'zod';
import { severity } from '@watchfloor/events/values';
import { iso } from './values.ts';

/** How the five indicators become a score. Shares are 0–1, everything else 0–100. */
export const scoringPolicyView = z.object({
  weights: z.object({
    type: z.number(),
    source: z.number(),
    slaUsed: z.number(),
    customer: z.number(),
    confidence: z.number(),
  }),
  zones: z.object({ red: z.number(), yellow: z.number() }),
  laneThreshold: z.number(),
  typeCriticality: z.record(severity, z.number()),
  defaultAssetCriticality: z.number(),
  rarityDays: z.number(),
});
export type ScoringPolicyView = z.output<typeof scoringPolicyView>;

const targets = z.object({ critical: z.int(), normal: z.int() });

/** Targets in milliseconds: of critical incidents, and of all others. `warnAt`: the share of a target that warns. */
export const slaPolicyView = z.object({
  targetMs: z.object({ reaction: targets, analysis: targets }),
  warnAt: z.number(),
});
export type SlaPolicyView = z.output<typeof slaPolicyView>;

export const policiesInForce = z.object({
  scoring: z.object({
    version: z.int(),
    releasedAt: iso,
    policy: scoringPolicyView,
    /** Of so many hand-outs one belongs to the lane. */
    laneTurn: z.int(),
  }),
  sla: z.object({ version: z.int(), releasedAt: iso, policy: slaPolicyView }),
});
