import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** Somebody else had it first; the next choice follows. */
export const ChoiceLost = event('ChoiceLost', {
  schema: z.object({ request: id, incident: id, at: instant }),
  example: { request: 'req-1', incident: 'inc-1', at: 1_767_225_600_000 },
});
export type ChoiceLost = EventOf<typeof ChoiceLost>;
