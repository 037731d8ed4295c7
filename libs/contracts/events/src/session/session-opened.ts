import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** A sign-in succeeded; only the token's hash is kept. */
export const SessionOpened = event('SessionOpened', {
  schema: z.object({ person: id, tokenHash: z.string(), at: instant, until: instant }),
  example: { person: 'per-1', tokenHash: 'c0ffee', at: 1_767_225_600_000, until: 1_767_225_600_000 },
});
export type SessionOpened = EventOf<typeof SessionOpened>;
