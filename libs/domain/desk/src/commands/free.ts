import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Desk } from '../state.ts';

/** All that was in hand is waiting, answered, escalated, closed, returned or in another hand. */
export const Free = z.object({ kind: z.literal('Free'), request: id, at: instant });
export type Free = z.output<typeof Free>;

/** Names the request, so that a late call does not free the next hand. */
export const free = ({ request, at }: Free, { hand }: Desk): Decision => {
  if (hand === null) return reject('not-in-hand');
  if (hand.request !== request) return reject('other-request');
  return accept([{ type: 'DeskFreed', data: { request, at } }]);
};
