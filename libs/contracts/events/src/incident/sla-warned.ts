import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant, metric } from '../values.ts';

/** The warning share of a target is used up; said once per metric and reopen cycle. */
export const SlaWarned = event('SlaWarned', {
  schema: z.object({ metric, cycle: z.int().min(0), dueAt: instant, at: instant }),
  example: { metric: 'reaction', cycle: 0, dueAt: 1_767_225_600_000, at: 1_767_225_600_000 },
});
export type SlaWarned = EventOf<typeof SlaWarned>;
