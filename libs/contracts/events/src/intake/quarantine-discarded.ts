import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** An administrator decided that these items will never be run again. */
export const QuarantineDiscarded = event('QuarantineDiscarded', {
  schema: z.object({ by: id, at: instant, reason: z.string().min(1).max(1000) }),
  example: { by: 'per-1', at: 1_767_225_600_000, reason: 'test traffic' },
});
export type QuarantineDiscarded = EventOf<typeof QuarantineDiscarded>;
