import { joinedAlerts } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Incident } from '../state.ts';

/** Grouping sums up the alerts that joined so far; `total` counts every alert of the incident. */
export const JoinAlerts = z.object({ kind: z.literal('JoinAlerts'), ...joinedAlerts.shape });
export type JoinAlerts = z.output<typeof JoinAlerts>;

/** Grouping repeats itself after a crash: a total that is known already says nothing new. */
export const joinAlerts = (command: JoinAlerts, { standing, alerts }: Incident): Decision => {
  if (standing.state === 'closed') return reject('closed');
  if (command.total <= alerts) return accept([]);
  const { kind: _kind, ...data } = command;
  return accept([{ type: 'AlertsJoined', data }]);
};
