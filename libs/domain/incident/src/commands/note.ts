import { id, instant } from '@watchfloor/events';
import { accept } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision } from '../state.ts';

/** Markdown from anyone who may see the incident, also after it was closed; `note` is the new note's id. */
export const Note = z.object({
  kind: z.literal('Note'),
  by: id,
  note: id,
  text: z.string().trim().min(1).max(50_000),
  mentions: z.array(id).max(50),
  at: instant,
});
export type Note = z.output<typeof Note>;

export const note = ({ by, note: noteId, text, mentions, at }: Note): Decision =>
  accept([{ type: 'NoteAdded', data: { by, note: noteId, text, mentions: [...new Set(mentions)], at } }]);
