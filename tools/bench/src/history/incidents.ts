import type { Alert, Entity, Observable, Severity } from '@watchfloor/events';
import type { Chance } from '../../../src/chance.ts';
import type { World } from './world.ts';

/** An incident of the invented history. */
export interface Invented {
  readonly id: string;
  readonly customer: string;
  readonly source: string;
  readonly scenario: string;
  readonly title: string;
  readonly severity: Severity;
  readonly entity: Entity;
  readonly observables: readonly Observable[];
}

const scenarios = [
  ['login-new-country', 'Login from a new country'],
  ['many-failed-logins', 'Many failed logins followed by a success'],
  ['scan-inside', 'Scan from inside the network'],
  ['beacon', 'Regular connections to a rare address'],
  ['webshell', 'Process started by a web server'],
  ['malware-found', 'Malware found and not removed'],
  ['new-admin', 'A new administrator was made'],
  ['data-upload', 'Unusual upload to the outside'],
] as const;

const severities: readonly Severity[] = ['low', 'medium', 'medium', 'high', 'high', 'critical'];

export const invent = ({ customers, sourcesOf }: World, chance: Chance): Invented => {
  const customer = chance.one(customers);
  const [scenario, title] = chance.one(scenarios);
  const host = `host-${chance.below(4000)}.example.com`;
  return {
    id: `inc-${chance.hex(8)}-${chance.hex(4)}-${chance.hex(4)}-${chance.hex(12)}`,
    customer,
    source: chance.one(sourcesOf(customer)),
    scenario: `${scenario}-${chance.below(25)}`,
    title: `${title} on ${host}`,
    severity: chance.one(severities),
    entity: { kind: 'host', value: host },
    observables: [
      { kind: 'ip', value: `203.0.113.${chance.below(256)}` },
      { kind: 'user', value: `user${chance.below(9000)}` },
    ],
  };
};

export const alertOf = (incident: Invented, chance: Chance, at: number): Alert => ({
  detectorId: chance.hex(24),
  at,
  title: incident.title,
  scenario: incident.scenario,
  severity: incident.severity,
  entity: incident.entity,
  observables: [...incident.observables],
  raw: JSON.stringify({ rule: incident.scenario, host: incident.entity.value, note: chance.hex(160) }),
});
