import {
  defaultScoringPolicy,
  defaultSlaPolicy,
  type EventName,
  type ScoringPolicy,
  type SlaPolicy,
} from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { parsed, row } from './rows.ts';

type Kind = 'scoring' | 'sla';

const events = ['ScoringPolicyReleased', 'SlaPolicyReleased'] as const satisfies readonly EventName[];

/** Which policy is in force, and which one judged an incident of last month. */
export const policies: Projection = {
  name: 'policies',
  version: 1,
  tables: `CREATE TABLE policies (
    kind TEXT NOT NULL, version INTEGER NOT NULL, policy TEXT NOT NULL, released_at INTEGER NOT NULL,
    released_by TEXT NOT NULL, PRIMARY KEY (kind, version)) STRICT, WITHOUT ROWID`,
  events,
  apply: (db, event, announce) => {
    if (event.type !== 'ScoringPolicyReleased' && event.type !== 'SlaPolicyReleased') return;
    const kind: Kind = event.type === 'ScoringPolicyReleased' ? 'scoring' : 'sla';
    const { version, policy, at, by } = event.data;
    db.prepare('INSERT OR REPLACE INTO policies VALUES (?, ?, ?, ?, ?)').run(
      kind,
      version,
      JSON.stringify(policy),
      at,
      by,
    );
    announce('policies', kind);
  },
};

/** A released version; `releasedAt` in ms since 1970. */
export interface Released<Policy> {
  readonly version: number;
  readonly releasedAt: number;
  readonly policy: Policy;
}

const inForce = <Policy>(db: Db, kind: Kind, shipped: Policy): Released<Policy> => {
  const found = row<{ version: number; releasedAt: number; policy: string }>(
    db,
    'SELECT version, released_at AS releasedAt, policy FROM policies WHERE kind = ? ORDER BY version DESC LIMIT 1',
    kind,
  );
  return found ? { ...found, policy: parsed<Policy>(found.policy) } : { version: 0, releasedAt: 0, policy: shipped };
};

/** The shipped default as version 0 until the first release. */
export const scoringPolicyInForce = (db: Db): Released<ScoringPolicy> => inForce(db, 'scoring', defaultScoringPolicy);
export const slaPolicyInForce = (db: Db): Released<SlaPolicy> => inForce(db, 'sla', defaultSlaPolicy);

const released = (db: Db, version: number): SlaPolicy | undefined => {
  const sql = "SELECT policy FROM policies WHERE kind = 'sla' AND version = ?";
  const found = row<{ policy: string }>(db, sql, version);
  return found && parsed<SlaPolicy>(found.policy);
};

/** A released version never changes, so that each is read once for all the clocks it judges. */
const slaPoliciesOf = new WeakMap<Db, Map<number, SlaPolicy>>();

/** For evolveClocks: the version that judges an incident, the shipped default when it was never released. */
export const slaPolicyOf =
  (db: Db) =>
  (version: number): SlaPolicy => {
    const known = slaPoliciesOf.get(db) ?? new Map<number, SlaPolicy>();
    slaPoliciesOf.set(db, known);
    const policy = known.get(version) ?? released(db, version);
    if (policy === undefined) return defaultSlaPolicy;
    known.set(version, policy);
    return policy;
  };
