import { accept, present, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { acting, isBegun, mayWork } from '../acting.ts';
import { missedBy, waitingEndedBy } from '../clock-facts.ts';
import type { Decision, Incident } from '../state.ts';

/**
 * The holder gives it back, or a lead takes it away; the start is void. What was chosen for them and not begun is declined
 * instead, which counts; a companion they may hand back.
 */
export const Release = z.object({
  kind: z.literal('Release'),
  ...acting,
  reason: z.string().trim().min(1).max(1000),
});
export type Release = z.output<typeof Release>;

export const release = (command: Release, incident: Incident): Decision => {
  const { by, at, reason } = command;
  const { state, holder } = incident.standing;
  const allowed = mayWork(incident, command);
  if (!allowed.ok) return allowed;
  if (holder === null) return reject('not-held');
  if (state === 'answered') return reject('already-answered');
  if (!isBegun(incident) && !incident.isCompanion && holder === by) return reject('not-started');
  const lead = allowed.value.lead && by;
  const why = lead ? 'taken by the lead' : 'handed back';
  return accept([
    ...missedBy(incident, at),
    ...waitingEndedBy(incident, by, at),
    { type: 'IncidentReturned', data: present({ from: holder, why, reason, at, by: lead }) },
  ]);
};
