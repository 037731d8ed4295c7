import { companionsOf, maySee, whyNot, type ShiftRules, type WhyNot, type Worker } from '@watchfloor/policy';
import type { Entry } from '../queue/entry.ts';

/** How many of those that stood before it a decision names. */
const NAMED_AHEAD = 20;

export interface Ahead {
  readonly incident: string;
  readonly score: number;
  readonly why: WhyNot;
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

/** `reserved`: claimed a moment ago on this node, though the read models do not show it yet. */
export const chooseNext = (
  person: Worker,
  order: readonly Entry[],
  reserved: ReadonlySet<string>,
  open: number,
  rules: Pick<ShiftRules, 'overload'>,
): Choice | undefined => {
  const ahead: Ahead[] = [];
  let place = 1;
  for (const entry of order) {
    if (!maySee(person, entry)) continue;
    const why = reserved.has(entry.id) ? 'held' : whyNot(person, entry, rules);
    if (why === null) {
      const companions = companionsOf(entry, order, person, rules).filter(({ id }) => !reserved.has(id));
      return { entry, companions, place, open, ahead };
    }
    if (ahead.length < NAMED_AHEAD) ahead.push({ incident: entry.id, score: entry.rank, why });
    place += 1;
  }
  return undefined;
};
