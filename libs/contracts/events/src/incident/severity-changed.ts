import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, leadAct, severity } from '../values.ts';

/** A person judged it more or less severe; the clock's target follows from now on. */
export const SeverityChanged = event('SeverityChanged', {
  schema: z.object({
    by: id,
    from: severity,
    to: severity,
    reason: z.string().min(1).max(1000),
    at: instant,
    lead: leadAct.optional(),
  }),
  example: { by: 'per-1', from: 'high', to: 'critical', reason: 'payment host', at: 1_767_225_600_000 },
});
export type SeverityChanged = EventOf<typeof SeverityChanged>;
