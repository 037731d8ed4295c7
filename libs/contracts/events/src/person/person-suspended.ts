import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant } from '../values.ts';

/** No sign-in and no session any more. */
export const PersonSuspended = event('PersonSuspended', {
  schema: z.object({ reason: z.string().max(1000), at: instant }),
  example: { reason: 'left the company', at: 1_767_225_600_000 },
});
export type PersonSuspended = EventOf<typeof PersonSuspended>;
