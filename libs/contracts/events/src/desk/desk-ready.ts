import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** The engineer is free: the next incident may be given. */
export const DeskReady = event('DeskReady', {
  schema: z.object({ request: id, at: instant }),
  example: { request: 'req-1', at: 1_767_225_600_000 },
});
export type DeskReady = EventOf<typeof DeskReady>;
