import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** The node ended in good order, or an operator said that it is gone: nobody waits for what it can read. */
export const NodeLeft = event('NodeLeft', {
  schema: z.object({ node: id, at: instant }),
  example: { node: 'soc-1-3f9c0a', at: 1_767_225_600_000 },
});
export type NodeLeft = EventOf<typeof NodeLeft>;
