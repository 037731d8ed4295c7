import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id } from '../values.ts';

/** A node holds a duty from here on. */
export const LeaseTaken = event('LeaseTaken', {
  schema: z.object({ holder: id, term: z.int().min(1) }),
  example: { holder: 'node-1', term: 1 },
});
export type LeaseTaken = EventOf<typeof LeaseTaken>;
