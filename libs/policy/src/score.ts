import type { Lane, ScoringPolicy } from '@watchfloor/events';
import {
  confidenceValue,
  customerValue,
  laneOf,
  rankOf,
  pointTenths,
  scoreTenths,
  slaUsedValue,
  sourceValue,
  typeValue,
  zoneOf,
  type RankInputs,
  type Zone,
} from './rank.ts';
import { say, type Sentence } from './sentence.ts';
import { usedAt } from './sla-clock.ts';

export interface ScoreInputs extends RankInputs {
  readonly asset: { readonly name: string; readonly criticality: number } | null;
  readonly customerName: string;
  readonly confidence: { readonly value: number; readonly because: readonly Sentence[] };
}

export type FactorKey = 'type' | 'source' | 'slaUsed' | 'customer' | 'confidence';

/** One indicator: its value 0–100, its weight, the points it gave (one decimal) and why. */
export interface Factor {
  readonly key: FactorKey;
  readonly value: number;
  readonly weight: number;
  readonly points: number;
  readonly because: readonly Sentence[];
}

/** `total` 0–100 with one decimal; `rank` is the whole number shown and ordered by. The factors' points sum to `total`. */
export interface Score {
  readonly total: number;
  readonly rank: number;
  readonly zone: Zone;
  readonly lane: Lane;
  readonly factors: readonly Factor[];
}

const whySource = ({ asset }: ScoreInputs, policy: ScoringPolicy): Sentence =>
  asset === null
    ? say('source-unknown', { criticality: policy.defaultAssetCriticality })
    : say('source-asset', { asset: asset.name, criticality: asset.criticality });

/** With the pace at which it still rises: at a weight of 5, a target of 40 minutes gives a point every 8. */
const whySla = ({ clock }: ScoreInputs, { weights }: ScoringPolicy, now: number): Sentence => {
  if (clock === null) return say('sla-no-clock');
  const { metric, targetMs, state } = clock;
  const usedMs = usedAt(clock, now);
  if (state === 'paused') return say('sla-paused', { metric, usedMs, targetMs });
  if (usedMs >= targetMs || weights.slaUsed <= 0) return say('sla-spent', { metric, usedMs, targetMs });
  return say('sla-used', { metric, usedMs, targetMs, pointEveryMs: Math.round(targetMs / weights.slaUsed) });
};

/** The score with its reasons, for the page of one incident. The queue uses `rankOf`, `zoneOf` and `laneOf`, which agree with it. */
export const scoreOf = (inputs: ScoreInputs, policy: ScoringPolicy, now: number): Score => {
  const tenths = scoreTenths(inputs, policy, now);
  const rank = rankOf(inputs, policy, now);
  const reasons: readonly { key: FactorKey; value: number; because: readonly Sentence[] }[] = [
    {
      key: 'type',
      value: typeValue(inputs, policy),
      because: [say('type-severity', { severity: inputs.severity })],
    },
    { key: 'source', value: sourceValue(inputs, policy), because: [whySource(inputs, policy)] },
    { key: 'slaUsed', value: slaUsedValue(inputs, now), because: [whySla(inputs, policy, now)] },
    {
      key: 'customer',
      value: customerValue(inputs),
      because: [say('customer-weight', { customer: inputs.customerName, weight: inputs.customerWeight })],
    },
    { key: 'confidence', value: confidenceValue(inputs), because: inputs.confidence.because },
  ];
  return {
    total: tenths / 10,
    rank,
    zone: zoneOf(rank, policy),
    lane: laneOf(inputs.clock, policy, now),
    factors: reasons.map(({ key, value, because }) => ({
      key,
      value: Math.round(value * 10) / 10,
      weight: policy.weights[key],
      points: pointTenths(policy.weights[key], value) / 10,
      because,
    })),
  };
};
