import { routes, type Me, type Route } from '@watchfloor/api-contract';
import { policies, quarantineBatches } from './administration.ts';
import { deskOf, heldRow, shiftOf } from './desk.ts';
import { pageOf } from './incident.ts';
import { iso, now, people } from './night.ts';
import { customersIn, peopleIn, sourcesIn } from './set-up.ts';
import { countsOf, rowsOf, snapshotOf, type Scene } from './rows.ts';

const { administration, desk, incident, queue, session } = routes;

const lines = ['L1', 'L2', 'L3'] as const;

const me: Me = {
  id: 'per-iv',
  name: 'Ines Varga',
  roles: ['L1 engineer', 'shift lead', 'administrator'],
  clearance: 'all',
  permissions: [
    'self',
    'incident.read',
    'incident.work',
    'incident.register',
    'incident.note',
    'shift.lead',
    'desk.use',
    'people.manage',
    'customers.read',
    'customers.manage',
    'sources.manage',
    'quarantine.manage',
    'policy.read',
  ],
  csrf: 'csrf',
  session: 'ses-1',
  organisation: 'Night Harbour SOC',
};

const accepted = {
  revision: 10,
  position: 'p-101',
  id: 'inc-1',
  invitation: 'https://soc.example.com/invitation#token=q7Zr-v2',
  key: 'wf_9c1e_4b7d20aa61f3',
};

const incidentPage = (scene: Scene, id: string) => {
  const held = heldRow(scene === 'given' ? 'given' : 'hand');
  const row = id === held.id ? held : rowsOf(scene).find((known) => known.id === id);
  return row ? pageOf(row, id === held.id) : null;
};

const alertsOf = () => ({
  alerts: Array.from({ length: 6 }, (_, index) => ({
    address: `a-${index}`,
    at: iso(now - index * 140_000),
    receivedAt: iso(now - index * 140_000 + 300),
    title: ['Outbound session, 443/tcp', 'New service “rdxhelper”', 'Process start rdx.exe'][index % 3] ?? '',
    severity: 'high' as const,
    source: { id: 'src-1', name: 'wazuh-03' },
    detectorId: `1763345${index}.10${index}`,
    link: null,
    observables: [],
    raw: JSON.stringify({ rule: { id: 100412, level: 12 }, agent: { name: 'PAY-WS-07' } }, null, 2),
  })),
  next: null,
  total: 16,
});

const closedRows = (scene: Scene) =>
  rowsOf(scene)
    .slice(11, 19)
    .map(({ id, number, title, entity, customer, holder }, index) => ({
      id,
      number: number - 600,
      title,
      entity,
      customer,
      verdict: (['benign positive', 'false positive', 'true positive', 'undetermined'] as const)[index % 4],
      closedAt: iso(now - (index + 1) * 900_000),
      closedBy: holder,
      quietAlerts: index === 1 ? 37 : 0,
    }));

type Answered = (scene: Scene, params: Readonly<Record<string, string>>) => unknown;

/** What the fake answers, by the contract's own routes; null is 404. Everything else is accepted. */
export const answers = new Map<Route, Answered>([
  [session.me, () => me],
  [session.signIn, () => me],
  [session.setup, () => me],
  [session.acceptInvitation, () => me],
  [session.setupState, () => ({ open: false })],
  [
    session.mySessions,
    () => ({
      sessions: [0, 1].map((index) => ({
        id: `ses-${index + 1}`,
        openedAt: iso(now - (index + 1) * 7_200_000),
        until: iso(now + 36_000_000),
        current: index === 0,
      })),
    }),
  ],
  [queue.page, (scene) => ({ ...snapshotOf(scene), next: null, position: 'p-100' })],
  [desk.view, (scene) => deskOf(scene)],
  [desk.ready, (scene) => deskOf(scene)],
  [desk.shift, (scene) => ({ ...shiftOf(scene), counts: countsOf(rowsOf(scene)) })],
  [
    desk.notices,
    (scene) => ({
      notices: rowsOf(scene)
        .slice(0, 1)
        .map(({ id, number, title }) => ({
          id: 'not-1',
          kind: 'mention',
          incident: { id, number, title },
          person: { id: 'per-tl', name: 'Tomas Lind' },
          at: iso(now - 60_000),
        })),
    }),
  ],
  [incident.page, (scene, { id = '' }) => incidentPage(scene, id)],
  [incident.alerts, alertsOf],
  [incident.closed, (scene) => ({ rows: closedRows(scene), next: null })],
  [incident.readDraft, () => ({ text: '', at: null })],
  [incident.saveDraft, () => ({ at: iso(now) })],
  [administration.people, (scene) => ({ people: peopleIn(scene) })],
  [
    administration.names,
    () => ({
      people: people.map(([id, name, role]) => ({
        ...{ id, name, roles: [role], hasDesk: role !== 'administrator' },
        tiers: lines.filter((tier) => role.startsWith(tier)),
      })),
    }),
  ],
  [administration.customers, (scene) => ({ customers: customersIn(scene) })],
  [administration.sources, (scene) => ({ sources: sourcesIn(scene) })],
  [administration.quarantine, (scene) => ({ batches: scene === 'empty' ? [] : quarantineBatches, next: null })],
  [administration.retryQuarantine, () => ({ ...accepted, taken: 1, refused: 1 })],
  [administration.policies, () => policies],
]);

/** All that a console may ask: alerts are posted by detectors. */
export const everyRoute: readonly Route[] = Object.values(routes)
  .flatMap((group) => Object.values(group) as Route[])
  .filter(({ needs }) => needs !== 'intake');
export const acceptedAnswer = accepted;
