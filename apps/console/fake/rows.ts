import type { QueueRow, QueueSnapshot } from '@watchfloor/api-contract';
import { customers, iso, now, people } from './night.ts';
import { told, type Told } from './told.data.ts';

const minute = 60_000;

const stateOf = (holder: string | null, shape: Told[9]): QueueRow['state'] => {
  if (shape === 'met') return 'answered';
  if (shape === 'paused') return 'waiting for customer';
  return holder === null ? 'new' : 'in work';
};

const clockOf = (used: number, target: number, shape: Told[9], held: boolean): NonNullable<QueueRow['clock']> => ({
  metric: held ? 'analysis' : 'reaction',
  state: shape,
  targetMs: target * minute,
  usedMs: Math.round(used * minute),
  runningSince: shape === 'running' ? iso(now) : null,
  warnAt: 0.75,
  startedAt: iso(now - used * minute),
  stoppedAt: shape === 'met' ? iso(now - minute) : null,
});

const zoneOf = (score: number) => (score >= 70 ? 'red' : score >= 40 ? 'yellow' : 'green');

const row = (entry: Told, index: number): QueueRow => {
  const [title, kind, value, customer, severity, score, holder, used, target, shape, age, alerts, spark] = entry;
  const person = people.find(([id]) => id === holder);
  const { id, name } = customers[customer] ?? customers[0];
  return {
    id: `inc-${index}`,
    number: 20417 + index,
    customer: { id, name },
    title,
    scenario: title.split(' ').slice(0, 3).join('-').toLowerCase(),
    entity: { kind, value },
    severity,
    state: stateOf(holder, shape),
    certainty: 'suspected',
    tier: title.startsWith('Mailbox') ? 'L2' : severity === 'critical' && holder === null ? 'L3' : 'L1',
    speciality: title.startsWith('Mailbox') ? 'cloud' : null,
    holder: person ? { id: person[0], name: person[1] } : null,
    registeredAt: iso(now - age * minute),
    clock: clockOf(used, target, shape, holder !== null),
    score,
    zone: zoneOf(score),
    lane: shape === 'running' && used / target >= 0.75 ? 'near breach' : 'by score',
    alerts,
    spark: Array.from(spark.padStart(12, '0'), Number),
    sparkUntil: iso((Math.floor(now / (5 * minute)) + 1) * 5 * minute),
    revision: 7,
  };
};

/** The told rows again and again, each time further down, until there are `count`. */
const many = (count: number): QueueRow[] =>
  Array.from({ length: count }, (_, index) => {
    const entry = told[index % told.length] as Told;
    if (index < told.length) return row(entry, index);
    const copy = row(entry, index);
    const score = Math.max(5, copy.score - 30 - (index % 37));
    return {
      ...copy,
      score,
      zone: zoneOf(score),
      lane: 'by score',
      clock: copy.clock && { ...copy.clock, usedMs: (index % 500) * 1000 },
    };
  });

/** How many incidents are open in each; the last five are the steps of a set-up. */
const open = {
  full: 47,
  many: 10_000,
  empty: 0,
  given: 47,
  hand: 47,
  founded: 0,
  watched: 0,
  connected: 0,
  staffed: 0,
  begun: 1,
} as const;
export type Scene = keyof typeof open;
export const scenes = Object.keys(open) as Scene[];
export const isScene = (name: string): name is Scene => name in open;

const made = new Map<Scene, readonly QueueRow[]>();
export const rowsOf = (scene: Scene): readonly QueueRow[] => {
  const rows = made.get(scene) ?? many(open[scene]);
  made.set(scene, rows);
  return rows;
};

const count = (rows: readonly QueueRow[], is: (row: QueueRow) => boolean) => rows.filter(is).length;

export const countsOf = (rows: readonly QueueRow[]): QueueSnapshot['counts'] => ({
  open: rows.length,
  red: count(rows, ({ zone }) => zone === 'red'),
  yellow: count(rows, ({ zone }) => zone === 'yellow'),
  green: count(rows, ({ zone }) => zone === 'green'),
  free: count(rows, ({ state }) => state === 'new'),
  waiting: count(rows, ({ state }) => state === 'waiting for customer'),
  answered: count(rows, ({ state }) => state === 'answered'),
});

export const snapshotOf = (scene: Scene): QueueSnapshot => ({
  kind: 'snapshot',
  to: 'p-100',
  tick: 1,
  at: iso(now),
  rows: [...rowsOf(scene)],
  counts: countsOf(rowsOf(scene)),
  scoringPolicy: 14,
});
