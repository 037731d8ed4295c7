import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Quarantine } from '../state.ts';

/** What is left will never be run again, and why. */
export const Discard = z.object({
  kind: z.literal('Discard'),
  by: id,
  at: instant,
  reason: z.string().trim().min(1).max(1000),
});
export type Discard = z.output<typeof Discard>;

export const discard = ({ by, at, reason }: Discard, { kept }: Quarantine): Decision =>
  kept.length === 0 ? reject('nothing-left') : accept([{ type: 'QuarantineDiscarded', data: { by, at, reason } }]);
