import type { Tier } from '@watchfloor/events';
import { companionsOf, maySee, tiersOf, whyNot, type WhyNot, type Worker } from '@watchfloor/policy';
import type { Entry } from '../queue/entry.ts';

/** How many of those that stood before it a decision names. */
const NAMED_AHEAD = 20;

export interface Ahead {
  readonly incident: string;
  readonly score: number;
  readonly why: WhyNot | 'declined';
}

/** The first in the order that this person may work, what comes along with it, and why those before it were not given. */
export interface Choice {
  readonly entry: Entry;
  readonly companions: readonly Entry[];
  /** Among the open incidents this person may see; 1 is the first. */
  readonly place: number;
  readonly open: number;
  readonly ahead: readonly Ahead[];
}

/** Where one stands among the open incidents that this person may see. */
export const placeOf = (person: Worker, order: readonly Entry[], { id, rank, lane }: Entry) => {
  const seen = order.filter((entry) => maySee(person, entry));
  return { place: seen.findIndex((entry) => entry.id === id) + 1, open: seen.length, score: rank, lane };
};

/** The queue as a choice is made from it; `open`: how many this person may see. */
export interface Waiting {
  readonly order: readonly Entry[];
  readonly onEntityOf: (entry: Entry) => Iterable<Entry>;
  readonly open: number;
}

interface Reservations {
  has(incident: string): boolean;
}

/**
 * Whether `chooseNext` would find anything. Twenty who wait for rare work are asked about at every change of the queue:
 * only what waits at their own tiers is looked at, never the whole order.
 */
export const isAnythingFor = (
  person: Worker,
  waitingAt: (tier: Tier) => Iterable<Entry>,
  reserved: Reservations,
  declined: readonly string[] = [],
): boolean => {
  const tiers = tiersOf(person);
  for (const tier of tiers)
    for (const entry of waitingAt(tier))
      if (whyNot(person, entry, tiers) === null && !reserved.has(entry.id) && !declined.includes(entry.id)) return true;
  return false;
};

/**
 * `reserved`: claimed a moment ago on this node, though the read models do not show it yet. `declined`: by this person, for
 * this request; it is for somebody else now.
 */
export const chooseNext = (
  person: Worker,
  { order, onEntityOf, open }: Waiting,
  reserved: Reservations,
  declined: readonly string[] = [],
): Choice | undefined => {
  const tiers = tiersOf(person);
  const ahead: Ahead[] = [];
  const whyNotNow = (id: string) => (reserved.has(id) ? 'held' : declined.includes(id) ? 'declined' : null);
  let place = 1;
  for (const entry of order) {
    if (!maySee(person, entry)) continue;
    const why = whyNotNow(entry.id) ?? whyNot(person, entry, tiers);
    if (why === null) {
      const companions = companionsOf(entry, onEntityOf(entry), person).filter(({ id }) => whyNotNow(id) === null);
      return { entry, companions, place, open, ahead };
    }
    if (ahead.length < NAMED_AHEAD) ahead.push({ incident: entry.id, score: entry.rank, why });
    place += 1;
  }
  return undefined;
};
