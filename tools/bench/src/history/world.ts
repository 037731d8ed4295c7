import { defaultScoringPolicy, defaultSlaPolicy, type Role, type WatchfloorEvent } from '@watchfloor/events';

/** Who and what the invented history is about. */
const CUSTOMERS = 20;
const FIRST_LINE = 40;
const SECOND_LINE = 10;
const SOURCES_EACH = 3;

export const customerIds = Array.from({ length: CUSTOMERS }, (_, i) => `cus-${i + 1}`);
export const firstLine = Array.from({ length: FIRST_LINE }, (_, i) => `per-first-${i + 1}`);
export const secondLine = Array.from({ length: SECOND_LINE }, (_, i) => `per-second-${i + 1}`);
export const sourcesOf = (customer: string): string[] =>
  Array.from({ length: SOURCES_EACH }, (_, i) => `src-${customer}-${i + 1}`);

type Happened = WatchfloorEvent & { readonly stream: string };

const person = (id: string, roles: Role[], at: number): Happened => ({
  stream: `person-${id}`,
  type: 'PersonRegistered',
  data: {
    person: id,
    email: `${id}@soc.example.com`,
    name: `Engineer ${id.slice(4)}`,
    roles,
    clearance: 'all',
    specialities: [],
    onCall: false,
    at,
  },
});

const customer = (id: string, index: number, at: number): Happened[] => [
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
  ...sourcesOf(id).map((source): Happened => ({
    stream: `source-${source}`,
    type: 'SourceConnected',
    data: { source, customer: id, name: source, format: 'suricata', at },
  })),
];

/** What stands at the beginning of the log. */
export const beginnings = (at: number): Happened[] => [
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
  ...firstLine.map((id) => person(id, ['L1 engineer'], at)),
  ...secondLine.map((id) => person(id, ['L2 engineer'], at)),
  ...customerIds.flatMap((id, index) => customer(id, index, at)),
];
