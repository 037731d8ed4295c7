import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant } from '../values.ts';

/** May sign in again. */
export const PersonRestored = event('PersonRestored', {
  schema: z.object({ at: instant }),
  example: { at: 1_767_225_600_000 },
});
export type PersonRestored = EventOf<typeof PersonRestored>;
