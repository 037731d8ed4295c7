import { z } from 'zod';
import { scoringPolicy, slaPolicy } from '@watchfloor/events/values';
import { iso } from './values.ts';

/** The policies are shown as they were released. */
export type { ScoringPolicy, SlaPolicy } from '@watchfloor/events/values';

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
