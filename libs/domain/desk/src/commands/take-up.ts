import { id, instant } from '@watchfloor/events';
import { accept } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Desk } from '../state.ts';

/** Begun work that waited for the customer goes on: nothing else is given to its holder before it. */
export const TakeUp = z.object({ kind: z.literal('TakeUp'), request: id, incident: id, at: instant });
export type TakeUp = z.output<typeof TakeUp>;

/** One entity in hand at a time: while there is a hand it waits, as the next one. */
export const takeUp = ({ request, incident, at }: TakeUp, { hand, back }: Desk): Decision =>
  hand?.incidents.includes(incident) || back.some((waiting) => waiting.incident === incident)
    ? accept([])
    : accept([{ type: 'WorkResumed', data: { request, incident, at } }]);
