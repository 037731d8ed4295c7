import { id, instant, scoringPolicy, type ScoringPolicy } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { RARITY_DAYS } from '@watchfloor/policy';
import { z } from 'zod';
import type { Decision, Organisation } from '../state.ts';

export const ReleaseScoringPolicy = z.object({
  kind: z.literal('ReleaseScoringPolicy'),
  policy: scoringPolicy,
  by: id,
  at: instant,
});
export type ReleaseScoringPolicy = z.output<typeof ReleaseScoringPolicy>;

const isPercent = (value: number): boolean => value >= 0 && value <= 100;

/** Weights are compared to the hundredth, so that thirds may be written down. What is rare is told for one span only. */
const faultOf = ({ weights, zones, typeCriticality, defaultAssetCriticality, rarityDays }: ScoringPolicy) => {
  const shares = Object.values(weights);
  if (Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) > 0.01) return 'weights-not-100';
  const values = [...shares, ...Object.values(typeCriticality), defaultAssetCriticality, zones.red, zones.yellow];
  if (!values.every(isPercent) || rarityDays !== RARITY_DAYS) return 'out-of-range';
  return zones.red > zones.yellow ? null : 'zones-not-ordered';
};

export const releaseScoringPolicy = (command: ReleaseScoringPolicy, { scoring }: Organisation): Decision => {
  const { policy, by, at } = command;
  const fault = faultOf(policy);
  if (fault) return reject(fault);
  if (JSON.stringify(policy) === JSON.stringify(scoring.policy)) return reject('same-policy');
  return accept([{ type: 'ScoringPolicyReleased', data: { version: scoring.version + 1, policy, at, by } }]);
};
