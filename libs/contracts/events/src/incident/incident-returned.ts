import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** The incident is in the order again. A start that was made is void: the reaction clock runs on from registration. */
export const IncidentReturned = event('IncidentReturned', {
  schema: z.object({
    from: id,
    why: z.enum(['not started', 'session gone', 'declined', 'handed back', 'taken by the lead']),
    reason: z.string().max(1000).optional(),
    at: instant,
    /** The lead who took it away; absent when the holder or the platform gave it back. */
    by: id.optional(),
  }),
  example: { from: 'per-1', why: 'not started', at: 1_767_225_600_000 },
});
export type IncidentReturned = EventOf<typeof IncidentReturned>;
