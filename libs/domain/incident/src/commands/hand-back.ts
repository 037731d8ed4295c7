import { tier } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { acting, mayWork } from '../acting.ts';
import { waitingEndedBy } from '../clock-facts.ts';
import type { Decision, Incident } from '../state.ts';

/** The tier it was escalated to gives it back to one it came from: typical after all. */
export const HandBack = z.object({
  kind: z.literal('HandBack'),
  ...acting,
  to: tier,
  reason: z.string().trim().min(1).max(1000),
});
export type HandBack = z.output<typeof HandBack>;

export const handBack = (command: HandBack, incident: Incident): Decision => {
  const allowed = mayWork(incident, command);
  if (!allowed.ok) return allowed;
  const { by, at, to, reason } = command;
  const { state, cameFrom } = incident.standing;
  if (state === 'answered') return reject('already-answered');
  if (!cameFrom.includes(to)) return reject('not-an-earlier-tier');
  return accept([
    ...waitingEndedBy(incident, by, at),
    { type: 'IncidentHandedBack', data: { by, to, reason, at, ...allowed.value } },
  ]);
};
