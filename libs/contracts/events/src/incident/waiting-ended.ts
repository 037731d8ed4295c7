import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, leadAct } from '../values.ts';

/** The customer answered, or waiting was given up: the clock runs on. */
export const WaitingEnded = event('WaitingEnded', {
  schema: z.object({ by: id, reply: z.string().max(10_000), at: instant, lead: leadAct.optional() }),
  example: { by: 'per-1', reply: 'Yes, travelling.', at: 1_767_225_600_000 },
});
export type WaitingEnded = EventOf<typeof WaitingEnded>;
