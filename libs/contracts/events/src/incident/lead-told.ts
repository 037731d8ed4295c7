import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** The shift lead was told something about this incident that needs a decision. */
export const LeadTold = event('LeadTold', {
  schema: z.object({
    about: z.enum(['holder gone', 'declined too often']),
    person: id.optional(),
    at: instant,
  }),
  example: { about: 'holder gone', person: 'per-1', at: 1_767_225_600_000 },
});
export type LeadTold = EventOf<typeof LeadTold>;
