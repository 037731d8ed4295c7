import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Quarantine } from '../state.ts';

/** Items were run again: `taken` went in as the batch named, `refused` failed again and stay. */
export const Retry = z.object({
  kind: z.literal('Retry'),
  by: id,
  at: instant,
  taken: z.array(z.int().min(0)),
  refused: z.array(z.int().min(0)),
  batch: id,
});
export type Retry = z.output<typeof Retry>;

export const retry = ({ kind: _kind, ...data }: Retry, { kept }: Quarantine): Decision => {
  if (kept.length === 0) return reject('nothing-left');
  const known = new Set(kept);
  if (![...data.taken, ...data.refused].every((index) => known.has(index))) return reject('item-unknown');
  return accept([{ type: 'QuarantineRetried', data }]);
};
