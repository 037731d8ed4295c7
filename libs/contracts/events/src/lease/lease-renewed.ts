import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id } from '../values.ts';

/** Still here: watchers restart their own stopwatch. */
export const LeaseRenewed = event('LeaseRenewed', {
  schema: z.object({ holder: id, term: z.int().min(1) }),
  example: { holder: 'node-1', term: 1 },
});
export type LeaseRenewed = EventOf<typeof LeaseRenewed>;
