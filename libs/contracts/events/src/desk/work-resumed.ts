import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** The customer replied to what this person had begun: it is in hand again, at once or after what is in hand now. */
export const WorkResumed = event('WorkResumed', {
  schema: z.object({ request: id, incident: id, at: instant }),
  example: { request: 'req-1', incident: 'inc-1', at: 1_767_225_600_000 },
});
export type WorkResumed = EventOf<typeof WorkResumed>;
