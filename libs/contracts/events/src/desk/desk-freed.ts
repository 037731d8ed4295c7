import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** All that was in hand is waiting, answered, escalated, closed or returned. */
export const DeskFreed = event('DeskFreed', {
  schema: z.object({ request: id, at: instant }),
  example: { request: 'req-1', at: 1_767_225_600_000 },
});
export type DeskFreed = EventOf<typeof DeskFreed>;
