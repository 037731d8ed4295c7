import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { declinesOn } from '@watchfloor/policy';
import { z } from 'zod';
import type { Decision, Desk } from '../state.ts';

/** Not this one, and why. It counts; `today` of the event shows when the day's limit is passed. */
export const Decline = z.object({
  kind: z.literal('Decline'),
  incident: id,
  reason: z.string().trim().min(1).max(1000),
  /** Called away: with the chosen one declined nothing more is given. */
  leave: z.boolean().optional(),
  at: instant,
});
export type Decline = z.output<typeof Decline>;

/** The request stays open, unless the person leaves: the next choice follows, and never the declined one again. */
export const decline = ({ incident, reason, leave, at }: Decline, desk: Desk): Decision => {
  if (!desk.hand?.incidents.includes(incident)) return reject('not-in-hand');
  const { request, incidents } = desk.hand;
  const today = declinesOn(desk, at) + 1;
  const goes = leave === true && incidents[0] === incident;
  return accept([
    { type: 'IncidentDeclined', data: { request, incident, reason, at, today } },
    ...(goes ? [{ type: 'DeskLeft', data: { why: 'break', at } } as const] : []),
  ]);
};
