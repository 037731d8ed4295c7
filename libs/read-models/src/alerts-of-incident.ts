import type { AlertsGrouped, EventName } from '@watchfloor/events';
import { heldRows } from './held-rows.ts';
import type { Db, Projection } from './projection.ts';
import { row } from './rows.ts';
import { NO_SPARK, sparkOf, sparkText, withArrivals, type Spark } from './spark.ts';

const events = ['AlertsGrouped'] as const satisfies readonly EventName[];

/** A re-delivered alert belongs to no incident a second time. */
const REDELIVERED = -1;

export const FIRST_ENTRY = 0;

/** Counts of one incident, and the newest entry of its chain of members. */
interface Totals {
  readonly ref: number;
  readonly incident: string;
  readonly total: number;
  readonly quiet: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly spark: Spark;
  readonly newest: number;
}

/** In a storm each of thousands of incidents is joined many times within one batch. */
const totals = heldRows<Totals | undefined>(
  (db, incident) => {
    const found = row<Omit<Totals, 'spark'> & { spark: string }>(
      db,
      `SELECT ref, incident, total, quiet, first_at AS firstAt, last_at AS lastAt, spark, newest FROM alert_totals
       WHERE incident = ?`,
      incident,
    );
    return found && { ...found, spark: sparkOf(found.spark) };
  },
  (db, _, { ref, incident, total, quiet, firstAt, lastAt, spark, newest }) => {
    db.prepare(
      `INSERT INTO alert_totals VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
       ON CONFLICT (ref) DO UPDATE SET total = ?3, quiet = ?4, first_at = ?5, last_at = ?6, spark = ?7, newest = ?8`,
    ).run(ref, incident, total, quiet, firstAt, lastAt, sparkText(spark), newest);
  },
);

type Entry = AlertsGrouped['data']['incidents'][number];

/** Per incident of this decision the triples (chunk, first index, how many) of its alerts, in order of arrival. */
const membersOf = (data: AlertsGrouped['data'], chunkRows: readonly number[]): number[][] => {
  const members: number[][] = data.incidents.map(() => []);
  data.chunks.forEach(({ runs }, chunk) => {
    let index = 0;
    for (let at = 0; at < runs.length; at += 2) {
      const incident = runs[at] ?? REDELIVERED;
      const count = runs[at + 1] ?? 0;
      if (incident !== REDELIVERED) members[incident]?.push(chunkRows[chunk] ?? 0, index, count);
      index += count;
    }
  });
  return members;
};

/** Alerts of one chunk that nobody had delivered before. */
const newAlerts = (runs: readonly number[]): number =>
  runs.reduce((sum, count, at) => (at % 2 === 1 && runs[at - 1] !== REDELIVERED ? sum + count : sum), 0);

/** With each chunk stands how many alerts there were up to it: whoever takes over walks back by alerts. */
const rememberChunks = (db: Db, { chunks }: AlertsGrouped['data']): number[] => {
  const insert = db.prepare('INSERT INTO chunks (event, position, alerts) VALUES (?, ?, ?)');
  let { alerts } = row<{ alerts: number }>(db, 'SELECT alerts FROM chunks ORDER BY chunk DESC LIMIT 1') ?? {
    alerts: 0,
  };
  return chunks.map(({ event, position, runs }) => {
    alerts += newAlerts(runs);
    return Number(insert.run(event, position, alerts).lastInsertRowid);
  });
};

const addMembers = (db: Db, ref: number, older: number, runs: readonly number[]): number =>
  Number(
    db.prepare('INSERT INTO alert_members (ref, older, runs) VALUES (?, ?, ?)').run(ref, older, runs.join(' '))
      .lastInsertRowid,
  );

/** The first entry gives the incident its reference; it is the only one that says so itself. */
const begin = (db: Db, { incident, count, firstAt, lastAt }: Entry, runs: readonly number[], at: number) => {
  const ref = addMembers(db, FIRST_ENTRY, 0, runs);
  const spark = withArrivals(NO_SPARK, at, count);
  totals.set(db, incident, { ref, incident, total: count, quiet: 0, firstAt, lastAt, spark, newest: ref });
};

const join = (db: Db, entry: Entry, runs: readonly number[], at: number) => {
  const { incident, count, firstAt, lastAt } = entry;
  const known = totals.get(db, incident);
  if (known === undefined) {
    begin(db, entry, runs, at);
    return;
  }
  totals.set(db, incident, {
    ...known,
    total: known.total + count,
    firstAt: Math.min(known.firstAt, firstAt),
    lastAt: Math.max(known.lastAt, lastAt),
    spark: withArrivals(known.spark, at, count),
    newest: addMembers(db, known.ref, known.newest, runs),
  });
};

/** Quiet alerts stretch no window and are no arrival to look at: they joined nothing. */
const countQuietly = (db: Db, { incident, count }: Entry, runs: readonly number[]) => {
  const known = totals.get(db, incident);
  if (known === undefined) throw new Error(`alerts counted quietly on ${incident}, which never had any`);
  const newest = addMembers(db, known.ref, known.newest, runs);
  totals.set(db, incident, { ...known, quiet: known.quiet + count, newest });
};

const grouped = (db: Db, data: AlertsGrouped['data']) => {
  const members = membersOf(data, rememberChunks(db, data));
  data.incidents.forEach((entry, index) => {
    const runs = members[index] ?? [];
    if (entry.decision === 'opened') begin(db, entry, runs, data.at);
    else if (entry.decision === 'counted quietly') countQuietly(db, entry, runs);
    else join(db, entry, runs, data.at);
  });
};

/**
 * Which alerts an incident holds: exact totals, and where its alerts stand in the log. Members are a chain from the
 * newest entry to the oldest: a storm appends twenty thousand a second, and an index on incidents would cost as much again.
 */
export const alertsOfIncident: Projection = {
  name: 'alerts-of-incident',
  version: 2,
  apart: true,
  tables: `
    CREATE TABLE chunks (
      chunk INTEGER PRIMARY KEY, event TEXT NOT NULL, position TEXT NOT NULL, alerts INTEGER NOT NULL) STRICT;
    CREATE TABLE alert_members (
      members INTEGER PRIMARY KEY, ref INTEGER NOT NULL, older INTEGER NOT NULL, runs TEXT NOT NULL) STRICT;
    CREATE TABLE alert_totals (
      ref INTEGER PRIMARY KEY, incident TEXT NOT NULL UNIQUE, total INTEGER NOT NULL, quiet INTEGER NOT NULL,
      first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, spark TEXT NOT NULL,
      newest INTEGER NOT NULL) STRICT`,
  events,
  apply: (db, event, announce) => {
    if (event.type !== 'AlertsGrouped') return;
    grouped(db, event.data);
    for (const { incident } of event.data.incidents) announce('alerts', incident);
  },
  settle: totals.settle,
};

/** What a screen counts of an incident's alerts; those counted quietly after its closing are not among them. */
export interface CountedAlerts {
  readonly alerts: number;
  readonly spark: Spark;
}

/** Undefined for one that never had any. */
export const countedAlerts = (db: Db, incident: string): CountedAlerts | undefined => {
  const found = row<{ total: number; spark: string }>(
    db,
    'SELECT total, spark FROM alert_totals WHERE incident = ?',
    incident,
  );
  return found && { alerts: found.total, spark: sparkOf(found.spark) };
};
