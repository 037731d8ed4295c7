import type { SourceView } from '@watchfloor/api-contract';
import { customers, iso, now, people } from './night.ts';

const hour = 3_600_000;

export const customerViews = customers.map(({ id, name, weight }, index) => ({
  id,
  name,
  weight,
  assets:
    index > 1
      ? []
      : [
          {
            id: `ast-${index}`,
            name: index === 0 ? 'Payment workstations' : 'Public web servers',
            hosts: index === 0 ? ['PAY-WS-07', 'PAY-WS-04'] : ['web-04.media.example.com'],
            ranges: index === 0 ? ['192.0.2.64/27'] : ['198.51.100.0/28'],
            criticality: index === 0 ? 100 : 70,
            note: index === 0 ? 'Release payment files; next settlement run 06:00 local' : '',
          },
        ],
}));

export const personViews = people.map(([id, name, role], index) => ({
  id,
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@soc.example.com`,
  roles: [role],
  clearance: index % 3 === 0 ? ('all' as const) : customers.slice(0, (index % 5) + 1).map((customer) => customer.id),
  specialities: index % 4 === 1 ? ['cloud', 'mail'] : [],
  onCall: role === 'on-call analyst',
  suspended: index === 10,
  invited: index === 11,
  hasPassword: index !== 11,
}));

const source = (index: number, name: string, customer: number, format: SourceView['format'], alerts: number) => ({
  id: `src-${index}`,
  name,
  customer: { id: customers[customer]?.id ?? '', name: customers[customer]?.name ?? '' },
  format,
  mapping: null,
  keys: [{ id: `key-${index}`, prefix: `wf_${index}a7`, issuedAt: iso(now - 900 * hour) }],
  lastAlertAt: alerts === 0 ? null : iso(now - index * 11_000),
  alerts,
  quarantined: index === 2 ? 3 : 0,
});

export const sourceViews = [
  source(1, 'wazuh-03', 0, 'wazuh', 48_211),
  source(2, 'edge-ids-1', 1, 'suricata', 1_204_882),
  source(3, 'mail-gateway', 2, 'generic', 9_310),
  source(4, 'clinic-siem', 3, 'wazuh', 0),
];

export const quarantineBatches = [
  {
    id: 'bat-1',
    source: { id: 'src-2', name: 'edge-ids-1' },
    customer: { id: 'cus-2', name: 'Cobalt Lane Media' },
    receivedAt: iso(now - 4 * hour),
    total: 3,
    kept: 2,
    items: [
      {
        index: 0,
        code: 'time-unreadable',
        detail: 'no readable time',
        body: '{"event_type":"alert","alert":{"signature":"ET SCAN"}}',
        state: 'kept' as const,
      },
      {
        index: 1,
        code: 'item-malformed',
        detail: 'unexpected end at character 41',
        body: '{"event_type":"alert","alert":{"signatu',
        state: 'kept' as const,
      },
      {
        index: 2,
        code: 'time-in-future',
        detail: 'timestamp is 2031',
        body: '{"timestamp":"2031-01-01T00:00:00Z"}',
        state: 'discarded' as const,
      },
    ],
  },
];

export const policies = {
  scoring: {
    version: 14,
    laneTurn: 3,
    releasedAt: iso(now - 200 * hour),
    policy: {
      weights: { type: 30, source: 25, slaUsed: 5, customer: 15, confidence: 25 },
      zones: { red: 70, yellow: 40 },
      laneThreshold: 0.75,
      typeCriticality: { critical: 100, high: 75, medium: 45, low: 15 },
      defaultAssetCriticality: 40,
      rarityDays: 30,
    },
  },
  sla: {
    version: 9,
    releasedAt: iso(now - 600 * hour),
    policy: {
      targetMs: {
        reaction: { critical: 1_200_000, normal: 1_800_000 },
        analysis: { critical: 2_400_000, normal: 3_600_000 },
      },
      warnAt: 0.75,
    },
  },
};
