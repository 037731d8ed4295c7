import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, leadAct } from '../values.ts';

/** Analysis and recommendations were given to the customer: the analysis clock stops. */
export const CustomerAnswered = event('CustomerAnswered', {
  schema: z.object({
    by: id,
    text: z.string().min(1).max(50_000),
    recommendations: z.array(z.string().min(1).max(2000)).max(50),
    at: instant,
    lead: leadAct.optional(),
  }),
  example: { by: 'per-1', text: 'A token was reused.', recommendations: ['Rotate the secret'], at: 1_767_225_600_000 },
});
export type CustomerAnswered = EventOf<typeof CustomerAnswered>;
