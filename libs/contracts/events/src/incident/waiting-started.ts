import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, leadAct } from '../values.ts';

/** The customer has to say something first: the clock pauses. */
export const WaitingStarted = event('WaitingStarted', {
  schema: z.object({ by: id, question: z.string().min(1).max(10_000), at: instant, lead: leadAct.optional() }),
  example: { by: 'per-1', question: 'Was this sign-in yours?', at: 1_767_225_600_000 },
});
export type WaitingStarted = EventOf<typeof WaitingStarted>;
