import { id, instant } from '@watchfloor/events';
import { accept } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Quarantine, QuarantineDecision } from '../state.ts';

/** Items of an authenticated post that could not be taken, as they came. */
export const Keep = z.object({
  kind: z.literal('Keep'),
  source: id,
  customer: id,
  receivedAt: instant,
  items: z.array(z.object({ index: z.int().min(0), code: z.string(), detail: z.string(), body: z.string() })).min(1),
});
export type Keep = z.output<typeof Keep>;

/** A large post is kept in several goes; what a detector sends again is not kept twice. */
export const keep = ({ kind: _kind, ...data }: Keep, quarantine: Quarantine | null): QuarantineDecision => {
  const items = data.items.filter(({ index }) => !quarantine?.seen.includes(index));
  return accept(items.length === 0 ? [] : [{ type: 'AlertsQuarantined', data: { ...data, items } }]);
};
