import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Desk } from '../state.ts';

/** A break, signing out, or a session that is gone: nothing is given any more. */
export const Leave = z.object({
  kind: z.literal('Leave'),
  why: z.enum(['break', 'session gone', 'signed out']),
  at: instant,
});
export type Leave = z.output<typeof Leave>;

/** A break with something in hand is refused, it would be left lying; a person who is simply gone keeps the hand. */
export const leave = ({ why, at }: Leave, desk: Desk): Decision => {
  if (desk.hand) return why === 'break' ? reject('hand-not-free') : accept([]);
  return accept(desk.ready === null ? [] : [{ type: 'DeskLeft', data: { why, at } }]);
};
