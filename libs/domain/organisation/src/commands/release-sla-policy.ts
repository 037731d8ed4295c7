import { id, instant, slaPolicy } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Organisation } from '../state.ts';

export const ReleaseSlaPolicy = z.object({
  kind: z.literal('ReleaseSlaPolicy'),
  policy: slaPolicy,
  by: id,
  at: instant,
});
export type ReleaseSlaPolicy = z.output<typeof ReleaseSlaPolicy>;

export const releaseSlaPolicy = ({ policy, by, at }: ReleaseSlaPolicy, { sla }: Organisation): Decision => {
  const { reaction, analysis } = policy.targetMs;
  if (![reaction.critical, reaction.normal, analysis.critical, analysis.normal].every((target) => target > 0)) {
    return reject('target-not-positive');
  }
  if (JSON.stringify(policy) === JSON.stringify(sla.policy)) return reject('same-policy');
  return accept([{ type: 'SlaPolicyReleased', data: { version: sla.version + 1, policy, at, by } }]);
};
