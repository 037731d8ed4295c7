import { id, instant } from '@watchfloor/events';
import { accept } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Desk } from '../state.ts';

/** Begun work that waited for the customer goes on: it comes into the hand, so that no other entity is given beside it. */
export const TakeUp = z.object({ kind: z.literal('TakeUp'), request: id, incident: id, at: instant });
export type TakeUp = z.output<typeof TakeUp>;

/** It joins a hand that is there already, under that hand's request, and is freed with it. */
export const takeUp = ({ request, incident, at }: TakeUp, { hand }: Desk): Decision =>
  hand?.incidents.includes(incident)
    ? accept([])
    : accept([{ type: 'WorkCameBack', data: { request: hand?.request ?? request, incident, at } }]);
