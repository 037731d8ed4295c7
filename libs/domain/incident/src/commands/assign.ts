import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { missedBy, waitingEndedBy } from '../clock-facts.ts';
import type { Decision, Incident, IncidentEvent } from '../state.ts';

/** A shift lead puts it into a person's hand, with a reason. */
export const Assign = z.object({
  kind: z.literal('Assign'),
  by: id,
  to: id,
  request: id,
  reason: z.string().trim().min(1).max(1000),
  at: instant,
  startBy: instant,
});
export type Assign = z.output<typeof Assign>;

/** From another hand it comes back into the order first, so that there are never two holders. */
export const assign = (command: Assign, incident: Incident): Decision => {
  const { by, to, request, reason, at, startBy } = command;
  const { state, holder } = incident.standing;
  if (state === 'closed') return reject('closed');
  if (state === 'answered') return reject('already-answered');
  if (holder === to) return reject('held');
  const takenBack: readonly IncidentEvent[] =
    holder === null
      ? []
      : [
          ...missedBy(incident, at),
          ...waitingEndedBy(incident, by, at),
          { type: 'IncidentReturned', data: { from: holder, why: 'taken by the lead', reason, at, by } },
        ];
  return accept([
    ...takenBack,
    { type: 'IncidentGiven', data: { to, request, by: { lead: by, reason }, at, startBy, because: reason } },
  ]);
};
