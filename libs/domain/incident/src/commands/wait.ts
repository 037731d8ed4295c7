import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { acting, mayAnalyse } from '../acting.ts';
import { missedBy } from '../clock-facts.ts';
import type { Decision, Incident } from '../state.ts';

/** The customer has to say something first: the analysis clock pauses. */
export const Wait = z.object({
  kind: z.literal('Wait'),
  ...acting,
  question: z.string().trim().min(1).max(10_000),
});
export type Wait = z.output<typeof Wait>;

export const wait = (command: Wait, incident: Incident): Decision => {
  const allowed = mayAnalyse(incident, command);
  if (!allowed.ok) return allowed;
  if (incident.standing.state === 'waiting for customer') return reject('waiting');
  const { by, at, question } = command;
  return accept([...missedBy(incident, at), { type: 'WaitingStarted', data: { by, question, at, ...allowed.value } }]);
};
