import { instant } from '@watchfloor/events';
import { accept, present } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Source } from '../state.ts';

/** A new name, a new mapping, or both; without a mapping the present one stays. */
export const Change = z.object({
  kind: z.literal('Change'),
  name: z.string().trim().min(1).max(200),
  mapping: z.record(z.string(), z.json()).optional(),
  at: instant,
});
export type Change = z.output<typeof Change>;

/** The event always carries the mapping in force, so that a reader needs no earlier one. */
export const change = ({ name, mapping, at }: Change, source: Source): Decision =>
  accept([{ type: 'SourceChanged', data: present({ name, mapping: mapping ?? source.mapping ?? undefined, at }) }]);
