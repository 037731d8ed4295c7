import type { QueueRow } from '@watchfloor/api-contract';

const start = '2026-11-17T02:00:00.000Z';

type Wanted = Partial<QueueRow> & { readonly id: string; readonly usedMinutes?: number };

/** A row of an invented incident; the reaction clock of 20 minutes has run for `usedMinutes`. */
export const aRow = ({ usedMinutes = 5, ...wanted }: Wanted): QueueRow => ({
  number: 1001,
  customer: { id: 'cus-1', name: 'Aldermoor Bank' },
  title: 'Web shell written to public web root',
  scenario: 'web-shell',
  entity: { kind: 'host', value: 'web-04.example.com' },
  severity: 'high',
  state: 'new',
  certainty: 'suspected',
  tier: 'L1',
  speciality: null,
  holder: null,
  registeredAt: start,
  clock: {
    metric: 'reaction',
    state: 'running',
    targetMs: 20 * 60_000,
    usedMs: usedMinutes * 60_000,
    runningSince: start,
    warnAt: 0.75,
    startedAt: start,
    stoppedAt: null,
  },
  score: 50,
  zone: 'yellow',
  lane: 'by score',
  alerts: 3,
  spark: [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0],
  sparkUntil: start,
  revision: 1,
  ...wanted,
});

export const noCounts = { open: 0, red: 0, yellow: 0, green: 0, free: 0, waiting: 0, answered: 0 };
