import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** The key is refused from here on. */
export const ApiKeyRevoked = event('ApiKeyRevoked', {
  schema: z.object({ key: id, at: instant }),
  example: { key: 'key-1', at: 1_767_225_600_000 },
});
export type ApiKeyRevoked = EventOf<typeof ApiKeyRevoked>;
