import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, leadAct } from '../values.ts';

/** It is no longer suspected: it is one. */
export const IncidentConfirmed = event('IncidentConfirmed', {
  schema: z.object({ by: id, reason: z.string().max(10_000), at: instant, lead: leadAct.optional() }),
  example: { by: 'per-1', reason: 'session token reused', at: 1_767_225_600_000 },
});
export type IncidentConfirmed = EventOf<typeof IncidentConfirmed>;
