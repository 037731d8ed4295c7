import type { ScoringPolicy, Severity } from '@watchfloor/events';
import { usedAt, type SlaClock } from './sla-clock.ts';

export type Zone = 'red' | 'yellow' | 'green';
export type Lane = 'near breach' | 'by score';

/** The five indicators' raw material: all that moves a rank. `confidence`, `customerWeight`, criticality: 0–100. */
export interface RankInputs {
  readonly severity: Severity;
  readonly asset: { readonly criticality: number } | null;
  readonly customerWeight: number;
  /** The running or paused clock (see currentClock); null when none is left. */
  readonly clock: SlaClock | null;
  readonly confidence: { readonly value: number };
}

const percent = (value: number): number => (value < 0 ? 0 : value > 100 ? 100 : value);

export const typeValue = (inputs: RankInputs, policy: ScoringPolicy): number =>
  percent(policy.typeCriticality[inputs.severity]);
export const sourceValue = (inputs: RankInputs, policy: ScoringPolicy): number =>
  percent(inputs.asset === null ? policy.defaultAssetCriticality : inputs.asset.criticality);
export const customerValue = (inputs: RankInputs): number => percent(inputs.customerWeight);
export const confidenceValue = (inputs: RankInputs): number => percent(inputs.confidence.value);

/** Share of the target used, 0–100; a paused clock keeps what it has used. */
export const slaUsedValue = (inputs: RankInputs, now: number): number => {
  const { clock } = inputs;
  if (clock === null) return 0;
  return clock.targetMs <= 0 ? 100 : percent((usedAt(clock, now) / clock.targetMs) * 100);
};

/** The score in tenths of a point (0–1000), without allocating: time moves ten thousand ranks every few seconds. */
export const scoreTenths = (inputs: RankInputs, policy: ScoringPolicy, now: number): number => {
  const { weights } = policy;
  const weighted =
    weights.type * typeValue(inputs, policy) +
    weights.source * sourceValue(inputs, policy) +
    weights.slaUsed * slaUsedValue(inputs, now) +
    weights.customer * customerValue(inputs) +
    weights.confidence * confidenceValue(inputs);
  return Math.round(weighted / 10);
};

/** The whole-number score that people see and the queue is ordered by: what `scoreOf` calls `rank`. */
export const rankOf = (inputs: RankInputs, policy: ScoringPolicy, now: number): number =>
  Math.round(scoreTenths(inputs, policy, now) / 10);

/** By the number people see, so that a shown 70 is never yellow. */
export const zoneOf = (rank: number, policy: ScoringPolicy): Zone =>
  rank >= policy.zones.red ? 'red' : rank >= policy.zones.yellow ? 'yellow' : 'green';

/** Near breach: a running clock has used its share of the target. A paused one cannot breach. */
export const laneOf = (clock: SlaClock | null, policy: ScoringPolicy, now: number): Lane =>
  clock?.state === 'running' && usedAt(clock, now) >= clock.targetMs * policy.laneThreshold
    ? 'near breach'
    : 'by score';
