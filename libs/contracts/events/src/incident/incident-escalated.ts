import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, leadAct, tier } from '../values.ts';

/** Passed on to another tier with its packet: what was checked, what was ruled out, the hypothesis. */
export const IncidentEscalated = event('IncidentEscalated', {
  schema: z.object({
    by: id,
    to: tier,
    speciality: z.string().max(100).optional(),
    packet: z.object({
      checked: z.string().min(1).max(10_000),
      ruledOut: z.string().min(1).max(10_000),
      hypothesis: z.string().min(1).max(10_000),
    }),
    at: instant,
    lead: leadAct.optional(),
  }),
  example: {
    by: 'per-1',
    to: 'L2',
    packet: { checked: 'sign-in log', ruledOut: 'travel', hypothesis: 'stolen token' },
    at: 1_767_225_600_000,
  },
});
export type IncidentEscalated = EventOf<typeof IncidentEscalated>;
