import type { IncidentPage, Me } from '@watchfloor/api-contract';
import { aRow } from './rows.ts';

export const engineer: Me = {
  id: 'per-1',
  name: 'Ines Varga',
  roles: ['L1 engineer'],
  clearance: 'all',
  permissions: ['incident.read', 'incident.work', 'incident.note', 'desk.use'],
  csrf: 'token',
  session: 'ses-1',
  organisation: 'Night Harbour SOC',
};

export const lead: Me = {
  ...engineer,
  id: 'per-9',
  name: 'Ruth Amsel',
  permissions: [...engineer.permissions, 'shift.lead'],
};

/** An incident in the engineer's hand. */
export const aPage = (wanted: Partial<IncidentPage> = {}): IncidentPage => ({
  row: aRow({ id: 'inc-1', state: 'in work', holder: { id: engineer.id, name: engineer.name } }),
  observables: [],
  clocks: [],
  score: {
    total: 50,
    zone: 'yellow',
    lane: 'by score',
    policy: 1,
    computedAt: '2026-11-17T02:00:00.000Z',
    zones: { red: 70, yellow: 40 },
    factors: [],
  },
  timeline: [],
  given: null,
  companions: [],
  previous: null,
  verdict: null,
  classification: null,
  quietAlerts: 0,
  firstAlertAt: null,
  lastAlertAt: null,
  link: null,
  report: null,
  slaPolicy: 1,
  asset: null,
  source: null,
  similar: [],
  viewers: [],
  cameFrom: [],
  may: ['close', 'answer', 'escalate', 'note'],
  revision: 7,
  position: 'p-1',
  ...wanted,
});
