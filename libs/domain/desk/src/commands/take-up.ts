import { id, instant } from '@watchfloor/events';
import { accept } from '@watchfloor/kernel';
import { liesOn } from '@watchfloor/policy';
import { z } from 'zod';
import type { Decision, Desk } from '../state.ts';

/** Begun work that waited for the customer goes on: nothing else is given to its holder before it. */
export const TakeUp = z.object({ kind: z.literal('TakeUp'), request: id, incident: id, at: instant });
export type TakeUp = z.output<typeof TakeUp>;

/** One entity in hand at a time: while there is a hand it waits, as the next one. */
export const takeUp = ({ request, incident, at }: TakeUp, desk: Desk): Decision =>
  liesOn(desk, incident) ? accept([]) : accept([{ type: 'WorkResumed', data: { request, incident, at } }]);
