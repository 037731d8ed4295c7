import { id, instant, lostRight } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { missedBy, waitingEndedBy } from '../clock-facts.ts';
import type { Decision, Incident } from '../state.ts';

/** Its holder may not work on it any more: it goes back into the order, begun or not. */
export const Withdraw = z.object({ kind: z.literal('Withdraw'), from: id, why: lostRight, at: instant });
export type Withdraw = z.output<typeof Withdraw>;

/** What was answered only waits to be closed, which a lead does. */
export const withdraw = ({ from, why, at }: Withdraw, incident: Incident): Decision => {
  const { state, holder } = incident.standing;
  if (state === 'closed') return reject('closed');
  if (holder === null) return reject('not-held');
  if (holder !== from) return reject('not-holder');
  if (state === 'answered') return reject('already-answered');
  return accept([
    ...missedBy(incident, at),
    ...waitingEndedBy(incident, from, at),
    { type: 'IncidentReturned', data: { from, why, at } },
  ]);
};
