import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** A node works on this store and reads everything up to a feature level: nobody writes more while it does. */
export const NodeJoined = event('NodeJoined', {
  schema: z.object({ node: id, level: z.int().min(1), at: instant }),
  example: { node: 'soc-1-3f9c0a', level: 1, at: 1_767_225_600_000 },
});
export type NodeJoined = EventOf<typeof NodeJoined>;
