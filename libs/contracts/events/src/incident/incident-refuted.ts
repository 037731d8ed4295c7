import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, leadAct } from '../values.ts';

/** It is not an incident, and why. */
export const IncidentRefuted = event('IncidentRefuted', {
  schema: z.object({ by: id, reason: z.string().min(1).max(10_000), at: instant, lead: leadAct.optional() }),
  example: { by: 'per-1', reason: 'planned scan', at: 1_767_225_600_000 },
});
export type IncidentRefuted = EventOf<typeof IncidentRefuted>;
