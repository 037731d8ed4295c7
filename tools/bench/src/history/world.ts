import { defaultScoringPolicy, defaultSlaPolicy, type Role, type WatchfloorEvent } from '@watchfloor/events';

const CUSTOMERS = 20;
const FIRST_LINE = 40;
const SECOND_LINE = 10;
const SOURCES_EACH = 3;

type Happened = WatchfloorEvent & { readonly stream: string };

/** Who and what an invented history is about; several stand in one log under names of their own. */
export interface World {
  readonly customers: readonly string[];
  readonly firstLine: readonly string[];
  readonly secondLine: readonly string[];
  readonly sourcesOf: (customer: string) => readonly string[];
  /** What stands at its beginning; the organisation only where the log has none yet. */
  readonly beginnings: (at: number, founded: boolean) => readonly Happened[];
}

const numbered = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);

const organisation = (at: number): Happened[] => [
  { stream: 'organisation-main', type: 'OrganisationFounded', data: { name: 'Example SOC', at } },
  {
    stream: 'organisation-main',
    type: 'ScoringPolicyReleased',
    data: { version: 1, policy: defaultScoringPolicy, at, by: 'system' },
  },
  {
    stream: 'organisation-main',
    type: 'SlaPolicyReleased',
    data: { version: 1, policy: defaultSlaPolicy, at, by: 'system' },
  },
];

const person = (id: string, roles: Role[], clearance: string[], at: number): Happened => ({
  stream: `person-${id}`,
  type: 'PersonRegistered',
  data: {
    person: id,
    email: `${id}@soc.example.com`,
    name: `Engineer ${id.slice(4)}`,
    roles,
    clearance,
    specialities: [],
    onCall: false,
    at,
  },
});

const customer = (id: string, index: number, sources: readonly string[], at: number): Happened[] => [
  {
    stream: `customer-${id}`,
    type: 'CustomerRegistered',
    data: { customer: id, name: `Example Customer ${index + 1}`, weight: (index * 7) % 101, at },
  },
  {
    stream: `customer-${id}`,
    type: 'AssetRecorded',
    data: {
      asset: `as-${id}`,
      name: 'Payment workstations',
      hosts: ['PAY-WS-07'],
      ranges: ['192.0.2.0/28'],
      criticality: 100,
      note: '',
      at,
    },
  },
  ...sources.map((source): Happened => ({
    stream: `source-${source}`,
    type: 'SourceConnected',
    data: { source, customer: id, name: source, format: 'suricata', at },
  })),
];

/** `name` is part of every id. Everybody is cleared for the customers of this world and for no others. */
export const worldOf = (name: string): World => {
  const customers = numbered(CUSTOMERS, `cus-${name}`);
  const firstLine = numbered(FIRST_LINE, `per-${name}-first`);
  const secondLine = numbered(SECOND_LINE, `per-${name}-second`);
  const sourcesOf = (id: string) => numbered(SOURCES_EACH, `src-${id}`);
  return {
    customers,
    firstLine,
    secondLine,
    sourcesOf,
    beginnings: (at, founded) => [
      ...(founded ? [] : organisation(at)),
      ...firstLine.map((id) => person(id, ['L1 engineer'], customers, at)),
      ...secondLine.map((id) => person(id, ['L2 engineer'], customers, at)),
      ...customers.flatMap((id, index) => customer(id, index, sourcesOf(id), at)),
    ],
  };
};
