import type { Tier } from '@watchfloor/events';
import { companionsOf, tiersOf, whyNot, type OpenIncident, type WhyNot, type Worker } from './hand-out.ts';
import { maySee } from './may-see.ts';

/** How many of those that stood before it a decision names. */
const NAMED_AHEAD = 20;

export interface Ahead {
  readonly incident: string;
  readonly score: number;
  readonly why: WhyNot | 'declined';
}

/** The first in the order that this person may work, what comes along with it, and why those before it were not given. */
export interface Choice<Row> {
  readonly row: Row;
  readonly companions: readonly Row[];
  /** Among the open incidents this person may see; 1 is the first. */
  readonly place: number;
  readonly open: number;
  readonly ahead: readonly Ahead[];
}

/** Where one stands among the open incidents that this person may see. */
export const placeOf = (person: Worker, order: readonly OpenIncident[], { id, rank, lane }: OpenIncident) => {
  const seen = order.filter((row) => maySee(person, row));
  return { place: seen.findIndex((row) => row.id === id) + 1, open: seen.length, score: rank, lane };
};

/** The queue as a choice is made from it; `open`: how many this person may see. */
export interface Waiting<Row> {
  readonly order: readonly Row[];
  readonly onEntityOf: (row: Row) => Iterable<Row>;
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
  waitingAt: (tier: Tier) => Iterable<OpenIncident>,
  reserved: Reservations,
  declined: readonly string[] = [],
): boolean => {
  const tiers = tiersOf(person);
  for (const tier of tiers)
    for (const row of waitingAt(tier))
      if (whyNot(person, row, tiers) === null && !reserved.has(row.id) && !declined.includes(row.id)) return true;
  return false;
};

/**
 * `reserved`: claimed a moment ago on this node, though the read models do not show it yet. `declined`: by this person, for
 * this request; it is for somebody else now.
 */
export const chooseNext = <Row extends OpenIncident>(
  person: Worker,
  { order, onEntityOf, open }: Waiting<Row>,
  reserved: Reservations,
  declined: readonly string[] = [],
): Choice<Row> | undefined => {
  const tiers = tiersOf(person);
  const ahead: Ahead[] = [];
  const whyNotNow = (id: string) => (reserved.has(id) ? 'held' : declined.includes(id) ? 'declined' : null);
  let place = 1;
  for (const row of order) {
    if (!maySee(person, row)) continue;
    const why = whyNotNow(row.id) ?? whyNot(person, row, tiers);
    if (why === null) {
      const companions = companionsOf(row, onEntityOf(row), person).filter(({ id }) => whyNotNow(id) === null);
      return { row, companions, place, open, ahead };
    }
    if (ahead.length < NAMED_AHEAD) ahead.push({ incident: row.id, score: row.rank, why });
    place += 1;
  }
  return undefined;
};
