import { verdict } from '@watchfloor/events';
import { accept, present, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { acting, isBegun, mayWork } from '../acting.ts';
import { missedBy, waitingEndedBy } from '../clock-facts.ts';
import type { Decision, Incident } from '../state.ts';

/** Done, with verdict and classification; `notTold` says why the customer is not told. */
export const Close = z.object({
  kind: z.literal('Close'),
  ...acting,
  verdict,
  classification: z.string().trim().min(1).max(200),
  summary: z.string().trim().max(10_000),
  notTold: z.string().trim().min(1).max(1000).optional(),
});
export type Close = z.output<typeof Close>;

/** Nobody is left in the dark by accident: either the customer was answered or the reason why not is written down, never both. */
export const close = (command: Close, incident: Incident): Decision => {
  const allowed = mayWork(incident, command);
  if (!allowed.ok) return allowed;
  const { by, at, verdict: found, classification, summary, notTold } = command;
  const { state } = incident.standing;
  if (!isBegun(incident)) return reject('not-started');
  if (state === 'answered' && notTold !== undefined) return reject('already-answered');
  if (state !== 'answered' && notTold === undefined) return reject('nobody-told');
  return accept([
    ...missedBy(incident, at),
    ...waitingEndedBy(incident, by, at),
    {
      type: 'IncidentClosed',
      data: present({ by, verdict: found, classification, summary, notTold, at, ...allowed.value }),
    },
  ]);
};
