import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** A key for this source; shown once, only its hash is kept. */
export const ApiKeyIssued = event('ApiKeyIssued', {
  schema: z.object({ key: id, hash: z.string(), prefix: z.string(), at: instant }),
  example: { key: 'key-1', hash: 'c0ffee', prefix: 'wf_3fa9', at: 1_767_225_600_000 },
});
export type ApiKeyIssued = EventOf<typeof ApiKeyIssued>;
