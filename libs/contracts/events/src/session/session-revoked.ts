import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant } from '../values.ts';

/** The session ended; its sockets close within 5 s. */
export const SessionRevoked = event('SessionRevoked', {
  schema: z.object({ why: z.enum(['signed out', 'revoked', 'password changed', 'suspended']), at: instant }),
  example: { why: 'signed out', at: 1_767_225_600_000 },
});
export type SessionRevoked = EventOf<typeof SessionRevoked>;
