import { id, instant } from '@watchfloor/events';
import { accept, present, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Incident } from '../state.ts';

/** It is open again, at first line, with fresh clocks; without `by` the platform reopened it. */
export const Reopen = z.object({
  kind: z.literal('Reopen'),
  by: id.optional(),
  reason: z.string().trim().min(1).max(1000),
  at: instant,
});
export type Reopen = z.output<typeof Reopen>;

export const reopen = ({ by, reason, at }: Reopen, { standing, clocks }: Incident): Decision => {
  if (standing.state !== 'closed') return reject('not-closed');
  return accept([{ type: 'IncidentReopened', data: present({ by, reason, cycle: clocks.cycle + 1, at }) }]);
};
