import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id } from '../values.ts';

/** Given up in good order; anyone may take it at once. */
export const LeaseReleased = event('LeaseReleased', {
  schema: z.object({ holder: id, term: z.int().min(1) }),
  example: { holder: 'node-1', term: 1 },
});
export type LeaseReleased = EventOf<typeof LeaseReleased>;
