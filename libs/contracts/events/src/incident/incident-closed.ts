import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, leadAct, verdict } from '../values.ts';

/** Done, with verdict and classification; when nobody was answered, `notTold` says why nobody is told. */
export const IncidentClosed = event('IncidentClosed', {
  schema: z.object({
    by: id,
    verdict,
    classification: z.string().min(1).max(200),
    summary: z.string().max(10_000),
    notTold: z.string().min(1).max(1000).optional(),
    at: instant,
    lead: leadAct.optional(),
  }),
  example: {
    by: 'per-1',
    verdict: 'false positive',
    classification: 'planned activity',
    summary: '',
    notTold: 'nothing happened',
    at: 1_767_225_600_000,
  },
});
export type IncidentClosed = EventOf<typeof IncidentClosed>;
