import type { Position } from '@watchfloor/event-store-port';
import { toBeClaimed } from '@watchfloor/policy';
import { freeWhenDone } from '@watchfloor/processes';
import { byDispatcher, type DeskStreams } from './desk-streams.ts';

const freeOnce = async (streams: DeskStreams, person: string, now: () => number): Promise<Position | null> => {
  const { hand } = await streams.desk(person);
  if (hand === null) return null;
  const { request } = hand;
  const incidents = await Promise.all(hand.incidents.map(async (id) => ({ id, ...(await streams.incident(id)) })));
  // Chosen and not yet claimed is not done: the claim, or its loss, follows.
  const isUnclaimed = ({ id, isClaimed }: (typeof incidents)[number]): boolean => {
    const choice = toBeClaimed(hand, id);
    return choice !== undefined && !isClaimed(person, choice);
  };
  if (incidents.some(isUnclaimed)) return null;
  const standings = incidents.flatMap(({ incident }) => (incident ? [incident.standing] : []));
  const at = now();
  const command = freeWhenDone(person, request, standings, at);
  if (command === null) return null;
  // A lead may add to a hand of this request after it was freed once, so the id says when.
  const freed = await streams.toDesk(person, command, byDispatcher(`free:${request}:${at}`, request, at));
  return freed.ok ? freed.position : null;
};

/**
 * Frees the desk if everything in hand is waiting, answered, escalated, closed or returned, and so of what came back meanwhile
 * and is in hand then. Position of the last freeing, if there was one.
 */
export const freeIfDone = async (streams: DeskStreams, person: string, now: () => number): Promise<Position | null> => {
  let position: Position | null = null;
  for (;;) {
    const freed = await freeOnce(streams, person, now);
    if (freed === null) return position;
    position = freed;
  }
};
