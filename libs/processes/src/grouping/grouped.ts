import type { Alert, AlertsGrouped } from '@watchfloor/events';

/** One AlertsReceived event as grouping reads it. `receivedAt` in ms. */
export interface Chunk {
  readonly event: string;
  readonly position: string;
  readonly receivedAt: number;
  readonly source: string;
  readonly customer: string;
  readonly alerts: readonly Alert[];
}

/** What AlertsGrouped records, without who decided and when. */
export type Grouped = Pick<AlertsGrouped['data'], 'rule' | 'until' | 'chunks' | 'incidents'>;
export type IncidentDecision = Grouped['incidents'][number];

/** An AlertsGrouped of this many chunks stays under the store's append limit even when every alert opens an incident. */
export const MAX_CHUNKS_PER_DECISION = 20;

/** Runs of equal ordinals: a storm of one incident is two numbers, however many alerts it has. */
export const runsOf = (ordinals: Int32Array): number[] => {
  const runs: number[] = [];
  for (let i = 0; i < ordinals.length;) {
    const ordinal = ordinals[i] ?? -1;
    let length = 1;
    while (i + length < ordinals.length && ordinals[i + length] === ordinal) length += 1;
    runs.push(ordinal, length);
    i += length;
  }
  return runs;
};

/** The inverse: one ordinal per alert. */
export const ordinalsOf = (runs: readonly number[]): number[] => {
  const ordinals: number[] = [];
  for (let i = 0; i + 1 < runs.length; i += 2)
    for (let n = runs[i + 1] ?? 0; n > 0; n -= 1) ordinals.push(runs[i] ?? -1);
  return ordinals;
};
