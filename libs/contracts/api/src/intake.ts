import { z } from 'zod';
import { once, route } from './route.ts';
import { id } from './values.ts';

/** `taken`, or why not; a re-sent batch (same Idempotency-Key) gets its first answer. */
export const intakeOutcome = z.object({
  index: z.int(),
  outcome: z.enum(['taken', 'quarantined']),
  code: z.string().optional(),
  detail: z.string().optional(),
});

export const intakeRoutes = {
  post: route({
    method: 'POST',
    path: '/api/v1/intake/:source',
    summary: 'Alerts of one source: an object, an array, or NDJSON; 202 only when durable',
    needs: 'intake',
    params: z.object({ source: id }),
    honours: once,
    answers: z.object({
      batch: id,
      taken: z.int(),
      quarantined: z.int(),
      repeated: z.boolean(),
      items: z.array(intakeOutcome),
      position: z.string().nullable(),
    }),
  }),
};
