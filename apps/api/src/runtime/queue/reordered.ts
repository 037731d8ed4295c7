import { compareRanked } from '@watchfloor/policy';
import type { Entry } from './entry.ts';

/** Fifty engineers asking at once change a few each: those are placed one by one. */
const FEW = 200;

type Entries = ReadonlyMap<string, Entry>;
/** By id what changed since an order was made: the entry that stands in it, if any. */
type Unsettled = ReadonlyMap<string, Entry | undefined>;

/** Where an entry stands, or would stand, in an order: the first place that is not before it. */
const placeIn = (order: readonly Entry[], entry: Entry): number => {
  let [from, to] = [0, order.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = order[middle];
    if (other && compareRanked(other, entry) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
};

const placedOneByOne = (former: readonly Entry[], unsettled: Unsettled, coming: readonly Entry[]): readonly Entry[] => {
  const order = [...former];
  for (const before of unsettled.values()) if (before) order.splice(placeIn(order, before), 1);
  for (const entry of coming) order.splice(placeIn(order, entry), 0, entry);
  return order;
};

/** Time moves thousands at once and most stay where they are: only what moved is sorted, and let in between. */
const merged = (former: readonly Entry[], unsettled: Unsettled, coming: readonly Entry[]): readonly Entry[] => {
  const sorted = coming.toSorted(compareRanked);
  const order: Entry[] = [];
  let next = 0;
  for (const entry of former) {
    if (unsettled.has(entry.id)) continue;
    for (let one = sorted[next]; one && compareRanked(one, entry) < 0; one = sorted[next]) {
      order.push(one);
      next += 1;
    }
    order.push(entry);
  }
  return order.concat(sorted.slice(next));
};

/** The order of `entries` after changes; the former one is left as it is, because pages may still be turned in it. */
export const reordered = (
  former: readonly Entry[],
  unsettled: Unsettled,
  entries: Entries,
  few = FEW,
): readonly Entry[] => {
  const coming = [...unsettled.keys()].flatMap((id) => entries.get(id) ?? []);
  return unsettled.size <= few ? placedOneByOne(former, unsettled, coming) : merged(former, unsettled, coming);
};
