import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Desk } from '../state.ts';

/** Somebody else had it first. */
export const LoseChoice = z.object({ kind: z.literal('LoseChoice'), request: id, incident: id, at: instant });
export type LoseChoice = z.output<typeof LoseChoice>;

export const loseChoice = ({ request, incident, at }: LoseChoice, { hand }: Desk): Decision => {
  if (!hand?.incidents.includes(incident)) return reject('not-in-hand');
  if (hand.request !== request) return reject('other-request');
  return accept([{ type: 'ChoiceLost', data: { request, incident, at } }]);
};
