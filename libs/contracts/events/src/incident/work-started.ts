import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** The holder began: the reaction clock stops, the analysis clock runs. */
export const WorkStarted = event('WorkStarted', {
  schema: z.object({ by: id, at: instant }),
  example: { by: 'per-1', at: 1_767_225_600_000 },
});
export type WorkStarted = EventOf<typeof WorkStarted>;
