import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, leadAct, tier } from '../values.ts';

/** The tier it was escalated to gave it back to an earlier one. */
export const IncidentHandedBack = event('IncidentHandedBack', {
  schema: z.object({ by: id, to: tier, reason: z.string().min(1).max(1000), at: instant, lead: leadAct.optional() }),
  example: { by: 'per-2', to: 'L1', reason: 'typical after all', at: 1_767_225_600_000 },
});
export type IncidentHandedBack = EventOf<typeof IncidentHandedBack>;
