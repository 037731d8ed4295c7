import type { Lane, ScoringPolicy, Severity } from '@watchfloor/events';
import { usedAt, type SlaClock } from './sla-clock.ts';

export type Zone = 'red' | 'yellow' | 'green';

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

/**
 * What one factor adds, in tenths of a point: the only place where points are rounded. Each is rounded by itself, so that
 * the same value at the same weight reads the same beside whatever other factors, and the score is the sum of what is read.
 */
export const pointTenths = (weight: number, value: number): number => Math.round((weight * value) / 10);

/** The score in tenths of a point (0–1000), without allocating: time moves ten thousand ranks every few seconds. */
export const scoreTenths = (inputs: RankInputs, policy: ScoringPolicy, now: number): number => {
  const { weights } = policy;
  return (
    pointTenths(weights.type, typeValue(inputs, policy)) +
    pointTenths(weights.source, sourceValue(inputs, policy)) +
    pointTenths(weights.slaUsed, slaUsedValue(inputs, now)) +
    pointTenths(weights.customer, customerValue(inputs)) +
    pointTenths(weights.confidence, confidenceValue(inputs))
  );
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
