import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { missedBy } from '../clock-facts.ts';
import type { Decision, Incident } from '../state.ts';

/** Accepting what was given: the reaction clock stops, the analysis clock runs. */
export const Start = z.object({ kind: z.literal('Start'), by: id, at: instant });
export type Start = z.output<typeof Start>;

/** Nobody starts for somebody else, not even a lead: assigning is the way. */
export const start = ({ by, at }: Start, incident: Incident): Decision => {
  const { state, holder } = incident.standing;
  if (state === 'closed') return reject('closed');
  if (holder !== by) return reject('not-holder');
  if (state !== 'given') return reject('already-started');
  return accept([...missedBy(incident, at), { type: 'WorkStarted', data: { by, at } }]);
};
