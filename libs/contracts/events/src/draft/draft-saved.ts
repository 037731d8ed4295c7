import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** What somebody is writing; the stream keeps only the last one per person and incident. */
export const DraftSaved = event('DraftSaved', {
  schema: z.object({ incident: id, text: z.string().max(50_000), at: instant }),
  example: { incident: 'inc-1', text: 'Asked the', at: 1_767_225_600_000 },
});
export type DraftSaved = EventOf<typeof DraftSaved>;
