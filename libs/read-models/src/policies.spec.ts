import { defaultScoringPolicy, defaultSlaPolicy } from '@watchfloor/events';
import { describe, it } from 'vitest';
import { policies, scoringPolicyInForce, slaPolicyInForce, slaPolicyOf } from './policies.ts';
import { happened, specifyProjection } from './testing/index.ts';

const stricter = { ...defaultScoringPolicy, laneThreshold: 0.5 };
const faster = { ...defaultSlaPolicy, warnAt: 0.5 };
const scoring = (version: number, policy = defaultScoringPolicy) =>
  happened('organisation-main', { type: 'ScoringPolicyReleased', data: { version, policy, at: version, by: 'per-1' } });
const sla = (version: number, policy = defaultSlaPolicy) =>
  happened('organisation-main', { type: 'SlaPolicyReleased', data: { version, policy, at: version, by: 'per-1' } });

describe('policies', () => {
  it('before the first release the shipped defaults are in force', () => {
    const spec = specifyProjection(policies).given();
    spec.expectRows(scoringPolicyInForce, { version: 0, releasedAt: 0, policy: defaultScoringPolicy });
    spec.expectRows(slaPolicyInForce, { version: 0, releasedAt: 0, policy: defaultSlaPolicy });
  });

  it('the newest release is in force', () => {
    const spec = specifyProjection(policies).given(scoring(1), scoring(2, stricter));
    spec.expectRows(scoringPolicyInForce, { version: 2, releasedAt: 2, policy: stricter });
    spec.expectAnnounced('policies scoring');
  });

  it('an incident is judged by the SLA policy of its registration, whatever was released since', () => {
    const spec = specifyProjection(policies).given(sla(1, faster), sla(2));
    spec.expectRows(
      (db) => [slaPolicyOf(db)(1), slaPolicyOf(db)(1), slaPolicyOf(db)(2)],
      [faster, faster, defaultSlaPolicy],
    );
  });

  it('a policy that was not read yet is not remembered as the default', () => {
    const spec = specifyProjection(policies).given();
    spec.expectRows((db) => slaPolicyOf(db)(1), defaultSlaPolicy);
    spec.db.prepare("INSERT INTO policies VALUES ('sla', 1, ?, 1, 'per-1')").run(JSON.stringify(faster));
    spec.expectRows((db) => slaPolicyOf(db)(1), faster);
  });
});
