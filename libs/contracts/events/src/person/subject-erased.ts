import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** The subject's key is gone: sealed fields read as erased, and rows made from them are purged. */
export const SubjectErased = event('SubjectErased', {
  schema: z.object({ subject: id, by: id, at: instant }),
  example: { subject: 'per-1', by: 'per-0', at: 1_767_225_600_000 },
});
export type SubjectErased = EventOf<typeof SubjectErased>;
