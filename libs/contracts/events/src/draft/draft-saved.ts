import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, NOT_NAMED } from '../values.ts';

const first = z.object({ incident: id, text: z.string().max(50_000), at: instant });

/** What somebody is writing, sealed under them; the stream keeps only the last one per person and incident. */
export const DraftSaved = event('DraftSaved', {
  former: [{ schema: first, upcast: (data: z.output<typeof first>) => ({ ...data, person: NOT_NAMED }) }],
  schema: first.extend({ person: id }),
  sealing: { subject: 'person', fields: ['text'] },
  example: { person: 'per-1', incident: 'inc-1', text: 'Asked the', at: 1_767_225_600_000 },
});
export type DraftSaved = EventOf<typeof DraftSaved>;
