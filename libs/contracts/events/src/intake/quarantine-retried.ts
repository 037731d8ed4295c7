import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** Quarantined items were run again; `taken` went in as the batch named. */
export const QuarantineRetried = event('QuarantineRetried', {
  schema: z.object({
    by: id,
    at: instant,
    taken: z.array(z.int().min(0)),
    refused: z.array(z.int().min(0)),
    batch: id,
  }),
  example: { by: 'per-1', at: 1_767_225_600_000, taken: [0], refused: [], batch: 'b-2' },
});
export type QuarantineRetried = EventOf<typeof QuarantineRetried>;
