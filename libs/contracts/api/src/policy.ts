import { z } from 'zod';
import { scoringPolicy, slaPolicy, type ScoringPolicy, type SlaPolicy } from '@watchfloor/events/values';
import { iso } from './values.ts';

/** The policies are shown as they were released: what the console calls a view is the event's own value. */
export type ScoringPolicyView = ScoringPolicy;
export type SlaPolicyView = SlaPolicy;

export const policiesInForce = z.object({
  scoring: z.object({
    version: z.int(),
    releasedAt: iso,
    policy: scoringPolicy,
    /** Of so many hand-outs one belongs to the lane. */
    laneTurn: z.int(),
  }),
  sla: z.object({ version: z.int(), releasedAt: iso, policy: slaPolicy }),
});
