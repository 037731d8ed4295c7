import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Incident } from '../state.ts';

/** Alerts of the quiet hour after a benign closing; `total` counts since that closing. */
export const CountQuietly = z.object({
  kind: z.literal('CountQuietly'),
  total: z.int().min(1),
  lastAt: instant,
  at: instant,
});
export type CountQuietly = z.output<typeof CountQuietly>;

export const countQuietly = ({ total, lastAt, at }: CountQuietly, { standing, quietAlerts }: Incident): Decision => {
  if (standing.state !== 'closed') return reject('not-closed');
  return accept(total <= quietAlerts ? [] : [{ type: 'AlertsCountedQuietly', data: { total, lastAt, at } }]);
};
