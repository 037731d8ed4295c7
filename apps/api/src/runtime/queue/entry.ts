import type { QueueRow } from '@watchfloor/api-contract';
import type { ScoringPolicy } from '@watchfloor/events';
import { dueAt, laneOf, rankOf, zoneOf, type OpenIncident, type ScoreInputs, type Zone } from '@watchfloor/policy';

/** All of a queue row but its rank, which time moves. */
export type QueueFacts = Omit<QueueRow, 'score' | 'zone' | 'lane'>;

/** One open incident in memory: what the screen shows, what the score is made of, and where that puts it now. */
export interface Entry extends OpenIncident {
  readonly facts: QueueFacts;
  readonly inputs: ScoreInputs;
  readonly zone: Zone;
}

export type Unranked = Omit<Entry, 'lane' | 'rank' | 'dueAt' | 'zone'>;

/** Puts an incident where it stands at `now` (ms). */
export const ranked = (entry: Unranked, policy: ScoringPolicy, now: number): Entry => {
  const { clock } = entry.inputs;
  const rank = rankOf(entry.inputs, policy, now);
  return {
    ...entry,
    rank,
    zone: zoneOf(rank, policy),
    lane: laneOf(clock, policy, now),
    dueAt: clock && dueAt(clock),
  };
};

/** Whether time moved it: the same object back when not, so that nothing is pushed. */
export const reranked = (entry: Entry, policy: ScoringPolicy, now: number): Entry => {
  const rank = rankOf(entry.inputs, policy, now);
  const lane = laneOf(entry.inputs.clock, policy, now);
  return rank === entry.rank && lane === entry.lane ? entry : { ...entry, rank, lane, zone: zoneOf(rank, policy) };
};

export const rowOf = ({ facts, rank, zone, lane }: Entry): QueueRow => ({ ...facts, score: rank, zone, lane });
