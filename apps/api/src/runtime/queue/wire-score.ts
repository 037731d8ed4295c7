import type { Score } from '@watchfloor/api-contract';
import { scoreOf, type ScoreInputs } from '@watchfloor/policy';
import type { PolicyInForce } from './policy-in-force.ts';
import { iso } from '../iso.ts';

/** A score with its reasons as the wire says it, as of `now` (ms). */
export const wireScore = (inputs: ScoreInputs, { scoring }: PolicyInForce, now: number): Score => {
  const { total, zone, lane, factors } = scoreOf(inputs, scoring.policy, now);
  return {
    total,
    zone,
    lane,
    policy: scoring.version,
    computedAt: iso(now),
    zones: scoring.policy.zones,
    factors: factors.map((factor) => ({
      ...factor,
      because: factor.because.map(({ code, params }) => ({ code, params: { ...params } })),
    })),
  };
};
