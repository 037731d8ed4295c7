import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** A closed incident is open again; both clocks start a new cycle. */
export const IncidentReopened = event('IncidentReopened', {
  schema: z.object({ by: id.optional(), reason: z.string().min(1).max(1000), cycle: z.int().min(1), at: instant }),
  example: { by: 'per-1', reason: 'it came back', cycle: 1, at: 1_767_225_600_000 },
});
export type IncidentReopened = EventOf<typeof IncidentReopened>;
