import { defaultGroupingRules } from '@watchfloor/processes';
import { groupingState, rememberedFrom, type Db, type RememberedIds } from '@watchfloor/read-models';
import type { Applied } from '../projector/applied.ts';
import type { GroupingNeeds } from './run-grouping.ts';

/** As many ids as grouping remembers; a source that posts alerts one by one must not hold a take-over up for minutes. */
const REMEMBERED_IDS: RememberedIds = { alerts: 1_000_000, chunks: 250_000 };

/** What grouping starts from: this node's read models, once they have applied the last decision and what it opened. */
export const groupingFrom =
  (applied: Applied, db: () => Db, now: () => number): GroupingNeeds['restore'] =>
  async (grouping, { until, carriedOut }, held) => {
    await applied.wait(carriedOut, held);
    const { memoryMs, summaryMs } = defaultGroupingRules;
    const memory = { until, since: now() - memoryMs, shortestMs: summaryMs.shortest, longestMs: summaryMs.longest };
    grouping.restore(groupingState(db(), memory));
    return rememberedFrom(db(), REMEMBERED_IDS);
  };
