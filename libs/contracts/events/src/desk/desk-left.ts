import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant } from '../values.ts';

/** No longer ready: nothing is given until ready is said again. */
export const DeskLeft = event('DeskLeft', {
  schema: z.object({ why: z.enum(['break', 'session gone', 'signed out']), at: instant }),
  example: { why: 'break', at: 1_767_225_600_000 },
});
export type DeskLeft = EventOf<typeof DeskLeft>;
