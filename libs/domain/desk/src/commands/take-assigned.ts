import { id, instant } from '@watchfloor/events';
import { accept } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Desk } from '../state.ts';

/** A lead assigned an incident to this person: it comes into the hand, ready or not. */
export const TakeAssigned = z.object({
  kind: z.literal('TakeAssigned'),
  request: id,
  incident: id,
  at: instant,
  startBy: instant,
  because: z.string(),
});
export type TakeAssigned = z.output<typeof TakeAssigned>;

/** It joins a hand that is there already, under that hand's request, and is freed with it. */
export const takeAssigned = ({ request, ...command }: TakeAssigned, desk: Desk): Decision => {
  const { incident, at, startBy, because } = command;
  if (desk.hand?.incidents.includes(incident)) return accept([]);
  const data = { incident, companions: [], at, startBy, because, ahead: [] };
  return accept([{ type: 'IncidentChosen', data: { request: desk.hand?.request ?? request, ...data } }]);
};
