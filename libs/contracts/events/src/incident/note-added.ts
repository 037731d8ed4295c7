import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** A note in Markdown; the people mentioned are notified. */
export const NoteAdded = event('NoteAdded', {
  schema: z.object({
    by: id,
    note: id,
    text: z.string().min(1).max(50_000),
    mentions: z.array(id).max(50),
    at: instant,
  }),
  example: {
    by: 'per-1',
    note: 'n-1',
    text: 'No **interactive** logon before it.',
    mentions: [],
    at: 1_767_225_600_000,
  },
});
export type NoteAdded = EventOf<typeof NoteAdded>;
