import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, scoringPolicy } from '../values.ts';
import { defaultScoringPolicy } from './scoring-policy.ts';

/** Scores are computed by this version from here on. */
export const ScoringPolicyReleased = event('ScoringPolicyReleased', {
  schema: z.object({ version: z.int().min(1), policy: scoringPolicy, at: instant, by: id }),
  example: { version: 1, policy: defaultScoringPolicy, at: 1_767_225_600_000, by: 'system' },
});
export type ScoringPolicyReleased = EventOf<typeof ScoringPolicyReleased>;
