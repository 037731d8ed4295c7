import { tier } from '@watchfloor/events';
import { accept, present, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { acting, mayAnalyse } from '../acting.ts';
import { waitingEndedBy } from '../clock-facts.ts';
import type { Decision, Incident } from '../state.ts';

const part = z.string().trim().min(1).max(10_000);

/** Passed on with its packet, so that the next tier does not begin from nothing. */
export const Escalate = z.object({
  kind: z.literal('Escalate'),
  ...acting,
  to: tier.exclude(['L1']),
  speciality: z.string().trim().min(1).max(100).optional(),
  packet: z.object({ checked: part, ruledOut: part, hypothesis: part }),
});
export type Escalate = z.output<typeof Escalate>;

/** The analysis clock runs on: to the customer it is one analysis, whoever does it. */
export const escalate = (command: Escalate, incident: Incident): Decision => {
  const allowed = mayAnalyse(incident, command);
  if (!allowed.ok) return allowed;
  const { by, at, to, speciality, packet } = command;
  const { standing } = incident;
  if (to === standing.tier && (speciality ?? null) === standing.speciality) return reject('same-tier');
  return accept([
    ...waitingEndedBy(incident, by, at),
    { type: 'IncidentEscalated', data: present({ by, to, speciality, packet, at, ...allowed.value }) },
  ]);
};
