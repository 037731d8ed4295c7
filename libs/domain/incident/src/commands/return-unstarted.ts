import { id, instant } from '@watchfloor/events';
import { accept, present, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Incident } from '../state.ts';

/** What was given but not begun goes back into the order. Declining needs its reason. */
export const ReturnUnstarted = z.object({
  kind: z.literal('ReturnUnstarted'),
  from: id,
  why: z.enum(['not started', 'session gone', 'declined']),
  reason: z.string().trim().min(1).max(1000).optional(),
  at: instant,
});
export type ReturnUnstarted = z.output<typeof ReturnUnstarted>;

/** Started work stays with its holder, however long they are gone: only they or a lead give it back. */
export const returnUnstarted = (command: ReturnUnstarted, incident: Incident): Decision => {
  const { from, why, reason, at } = command;
  const { state, holder, startBy } = incident.standing;
  if (state === 'closed') return reject('closed');
  if (holder === null) return reject('not-held');
  if (holder !== from) return reject('not-holder');
  if (state !== 'given') return reject('already-started');
  if (why === 'not started' && at < (startBy ?? at)) return reject('not-due');
  if (why === 'declined' && reason === undefined) return reject('reason-missing');
  return accept([{ type: 'IncidentReturned', data: present({ from, why, reason, at }) }]);
};
