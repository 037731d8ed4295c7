import { id, instant, placeInOrder } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Desk } from '../state.ts';

/** What opened on the entity that this person has in hand comes along, as it would have with the hand's first choice. */
export const Join = z.object({
  kind: z.literal('Join'),
  request: id,
  incident: id,
  at: instant,
  startBy: instant,
  because: z.string(),
  rank: placeInOrder,
});
export type Join = z.output<typeof Join>;

/** Names the hand's request, so that a late call does not fill the next hand; what was declined for it stays away. */
export const join = ({ kind: _kind, ...data }: Join, { hand, declined }: Desk): Decision => {
  if (hand === null) return reject('not-in-hand');
  if (hand.request !== data.request) return reject('other-request');
  if (hand.incidents.includes(data.incident)) return accept([]);
  if (declined.includes(data.incident)) return reject('passed-over');
  return accept([{ type: 'IncidentChosen', data: { ...data, companions: [], ahead: [] } }]);
};
