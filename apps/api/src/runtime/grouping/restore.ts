import { defaultGroupingRules } from '@watchfloor/processes';
import { chunkBefore, groupingState, type Db } from '@watchfloor/read-models';
import type { Applied } from '../projector/applied.ts';
import type { GroupingNeeds } from './run-grouping.ts';

/** Chunks of at most a hundred alerts: the last million delivered ids, as many as grouping remembers. */
const REMEMBERED_CHUNKS = 10_000;

/** What grouping starts from: this node's read models, once they have applied the last recorded decision. */
export const groupingFrom =
  (applied: Applied, db: () => Db, now: () => number): GroupingNeeds['restore'] =>
  async (grouping, position, held) => {
    await applied.wait(position, held);
    const { memoryMs, summaryMs } = defaultGroupingRules;
    const memory = { since: now() - memoryMs, shortestMs: summaryMs.shortest, longestMs: summaryMs.longest };
    grouping.restore(groupingState(db(), memory));
    return chunkBefore(db(), REMEMBERED_CHUNKS);
  };
