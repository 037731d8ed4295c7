import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** The customer replied to what this person had begun: it lies on the desk again, before all else. */
export const WorkCameBack = event('WorkCameBack', {
  schema: z.object({ request: id, incident: id, at: instant }),
  example: { request: 'req-1', incident: 'inc-1', at: 1_767_225_600_000 },
});
export type WorkCameBack = EventOf<typeof WorkCameBack>;
