import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** A given incident was declined; it counts, and past the day's limit the lead is told. */
export const IncidentDeclined = event('IncidentDeclined', {
  schema: z.object({
    request: id,
    incident: id,
    reason: z.string().min(1).max(1000),
    at: instant,
    today: z.int().min(1),
  }),
  example: { request: 'req-1', incident: 'inc-1', reason: 'I know this person', at: 1_767_225_600_000, today: 1 },
});
export type IncidentDeclined = EventOf<typeof IncidentDeclined>;
