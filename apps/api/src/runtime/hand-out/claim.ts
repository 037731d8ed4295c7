import type { IncidentChosen } from '@watchfloor/events';
import type { Position } from '@watchfloor/event-store-port';
import { byDispatcher, type DeskStreams } from './desk-streams.ts';

/** `lost`: somebody else had the chosen incident first, and the next choice follows. Position of the last append. */
export type Claimed = { readonly won: boolean; readonly position: Position | null };

/**
 * Claims a recorded choice on its incidents. Whoever does it, and however often, claims the same: the command's id is made
 * of the request and the incident. A companion lost to somebody else is only left out.
 */
export const claim = async (
  streams: DeskStreams,
  person: string,
  choice: IncidentChosen['data'],
  customerOf: (incident: string) => string | undefined,
  now: () => number,
): Promise<Claimed> => {
  const { request, incident: first, companions, startBy, because, rank } = choice;
  let position: Position | null = null;
  for (const incident of [first, ...companions]) {
    const at = now();
    const given = await streams.toIncident(
      incident,
      {
        kind: 'Give',
        to: person,
        request,
        at,
        startBy,
        because,
        ...(incident === first ? rank && { rank } : { companionOf: first }),
      },
      byDispatcher(`give:${request}:${incident}`, request, at, customerOf(incident)),
    );
    if (given.ok) {
      position = given.position ?? position;
      continue;
    }
    const lost = await streams.toDesk(
      person,
      { kind: 'LoseChoice', request, incident, at },
      byDispatcher(`lose:${request}:${incident}:${startBy}`, request, at),
    );
    if (lost.ok) position = lost.position ?? position;
    if (incident === first) return { won: false, position };
  }
  return { won: true, position };
};
