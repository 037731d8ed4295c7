import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { acting, mayAnalyse } from '../acting.ts';
import type { Decision, Incident } from '../state.ts';

/** The customer replied, or waiting was given up: the clock runs on. */
export const Resume = z.object({ kind: z.literal('Resume'), ...acting, reply: z.string().trim().max(10_000) });
export type Resume = z.output<typeof Resume>;

export const resume = (command: Resume, incident: Incident): Decision => {
  const allowed = mayAnalyse(incident, command);
  if (!allowed.ok) return allowed;
  if (incident.standing.state !== 'waiting for customer') return reject('not-waiting');
  const { by, at, reply } = command;
  return accept([{ type: 'WaitingEnded', data: { by, reply, at, ...allowed.value } }]);
};
