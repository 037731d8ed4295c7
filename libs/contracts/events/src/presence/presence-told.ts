import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** A node says who showed a sign of life to it since it said so last; the stream keeps only its latest word. */
export const PresenceTold = event('PresenceTold', {
  schema: z.object({ people: z.array(id), at: instant }),
  example: { people: ['per-1', 'per-2'], at: 1_767_225_600_000 },
});
export type PresenceTold = EventOf<typeof PresenceTold>;
