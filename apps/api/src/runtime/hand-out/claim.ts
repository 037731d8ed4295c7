import type { Position } from '@watchfloor/event-store-port';
import { toBeClaimed, type Hand } from '@watchfloor/policy';
import { later } from './later.ts';
import { byDispatcher, type DeskStreams } from './desk-streams.ts';

/** `lost`: somebody else had the chosen incident first, and the next choice follows. Position of the last append. */
export type Claimed = { readonly won: boolean; readonly position: Position | null };

export interface ClaimNeeds {
  readonly streams: DeskStreams;
  readonly customerOf: (incident: string) => string | undefined;
  readonly now: () => number;
}

/**
 * Claims what was chosen for a hand on its incidents: the first, and when it is won all that come along. Whoever does it,
 * and however often, claims the same: the command's id is made of the request, the incident and the choice's deadline. A
 * companion lost to somebody else is only left out.
 */
export const claim = async ({ streams, customerOf, now }: ClaimNeeds, person: string, hand: Hand): Promise<Claimed> => {
  const { request, incidents } = hand;
  const [first = '', ...companions] = incidents;
  const claimOne = async (incident: string): Promise<Claimed> => {
    const choice = toBeClaimed(hand, incident);
    if (choice === undefined) return { won: true, position: null };
    const { startBy, because, rank } = choice;
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
        ...(incident === choice.incident && { rank }),
        ...(incident !== first && { companionOf: first }),
      },
      byDispatcher(`give:${request}:${incident}:${startBy}`, request, at, customerOf(incident)),
    );
    if (given.ok) return { won: true, position: given.position };
    const lost = await streams.toDesk(
      person,
      { kind: 'LoseChoice', request, incident, at },
      byDispatcher(`lose:${request}:${incident}:${startBy}`, request, at),
    );
    return { won: false, position: lost.ok ? lost.position : null };
  };
  const chosen = await claimOne(first);
  if (!chosen.won) return chosen;
  const along = await Promise.all(companions.map(claimOne));
  return { won: true, position: along.map(({ position }) => position).reduce(later, chosen.position) };
};
