import type { IncidentPage, QueueRow, TimelineEntry } from '@watchfloor/api-contract';
import { iso, now } from './night.ts';
import { scoreOf } from './score.ts';

const minute = 60_000;
const me = { id: 'per-iv', name: 'Ines Varga' };
const at = (minutesAgo: number) => iso(now - minutesAgo * minute);

type Happened = readonly [
  minutesAgo: number,
  kind: TimelineEntry['kind'],
  actor: TimelineEntry['actor'],
  params: TimelineEntry['params'],
  text: string | null,
];

const happened: readonly Happened[] = [
  [18.8, 'registered', null, { origin: 'alerts', alerts: 11, reason: '' }, null],
  [18.5, 'given', null, { to: me.name, whom: me.id, place: 10, open: 48, score: 72 }, null],
  [17.8, 'started', me, { usedMs: 64_000, targetMs: 20 * minute }, null],
  [
    15.4,
    'note',
    me,
    {},
    'Process `rdx.exe` started by `svc-pay` from `C:\\ProgramData\\rdx`. No change ticket for tonight; vendor window is Thursdays 22:00.',
  ],
  [10.5, 'alerts-joined', null, { total: 14 }, null],
  [
    6,
    'note',
    me,
    {},
    '- 203.0.113.88 is on two lists, confidence 80\n- Domain registered 6 days ago, one host of ours met it\n- Session still open at 03:25, 1.2 MB out',
  ],
  [3.6, 'severity-changed', me, { from: 'high', to: 'critical', reason: 'payment host' }, null],
  [2.6, 'confirmed', me, {}, null],
  [1.9, 'alerts-joined', null, { total: 16 }, null],
];

const reaction = (usedMinutes: number): IncidentPage['clocks'][number] => ({
  metric: 'reaction',
  state: 'met',
  targetMs: 20 * minute,
  usedMs: Math.round(usedMinutes * minute),
  runningSince: null,
  warnAt: 0.75,
  startedAt: at(18.8),
  stoppedAt: at(17.8),
});

/** The incident in the reader's hand, as the mock-up tells it. */
export const inHand = (row: QueueRow): QueueRow => ({
  ...row,
  title: 'Remote-access tool on a payment workstation',
  entity: { kind: 'host', value: 'PAY-WS-07' },
  scenario: 'remote-access-on-payment-hosts',
  severity: 'critical',
  score: 72,
  zone: 'red',
  lane: 'by score',
  certainty: 'confirmed',
  state: 'in work',
  tier: 'L1',
  speciality: null,
  holder: me,
  registeredAt: at(18.8),
  alerts: 16,
  spark: [0, 0, 0, 0, 0, 0, 0, 11, 0, 3, 2, 0],
  clock: { ...reaction(17.8), metric: 'analysis', state: 'running', targetMs: 40 * minute, runningSince: iso(now) },
});

export const offeredRow = (row: QueueRow): QueueRow => ({
  ...inHand(row),
  state: 'given',
  certainty: 'suspected',
  registeredAt: iso(now - 22_000),
  alerts: 11,
  clock: { ...reaction(0.37), state: 'running', runningSince: iso(now), stoppedAt: null },
});

const observable = (kind: QueueRow['entity']['kind'], value: string, seenIn: number) => ({ kind, value, seenIn });

export const pageOf = (row: QueueRow, mine: boolean): IncidentPage => ({
  row,
  observables: [
    observable('ip', '203.0.113.88', 2),
    observable('domain', 'relay.rdx.example.net', 1),
    observable('hash', '9f2c41d07b3e5a6689f0c1d2e3f4a5b69f2c41d07b3e5a6689f0c1d2e3f4b07e', 1),
    observable('host', 'PAY-WS-07', 3),
    observable('user', 'svc-pay', 1),
    observable('ip', '198.51.100.9', 14),
  ],
  clocks:
    row.state === 'given' || row.clock?.metric === 'reaction'
      ? row.clock
        ? [row.clock]
        : []
      : [reaction(1.07), ...(row.clock ? [row.clock] : [])],
  score: scoreOf(row),
  timeline: happened
    .slice(0, row.state === 'given' ? 2 : undefined)
    .map(([ago, kind, actor, params, text], revision) => ({ kind, revision, at: at(ago), actor, params, text })),
  given:
    row.state === 'given' ? { at: iso(now), startBy: iso(now + 98_000), because: row.lane, place: 10, open: 48 } : null,
  companions: [],
  previous: null,
  verdict: null,
  classification: null,
  quietAlerts: 0,
  firstAlertAt: at(18.8),
  lastAlertAt: at(1.9),
  link: 'https://siem.example.com/alerts/100412',
  report: null,
  slaPolicy: 9,
  asset: { name: 'Payment workstations', criticality: 100 },
  source: { id: 'src-1', name: 'wazuh-03' },
  similar: [
    { id: 'inc-901', number: 18802, title: 'PAY-WS-04: vendor support', verdict: 'benign positive' },
    { id: 'inc-902', number: 17390, title: 'PAY-WS-07: remote access', verdict: 'false positive' },
  ],
  viewers: mine ? [me, { id: 'per-tl', name: 'Tomas Lind' }] : [me],
  cameFrom: [],
  may: mine
    ? [
        'await',
        'confirm',
        'refute',
        'answer',
        'close',
        'escalate',
        'release',
        'severity',
        'addObservable',
        'removeObservable',
        'note',
      ]
    : ['note'],
  revision: 9,
  position: 'p-100',
});
