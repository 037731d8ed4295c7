import type { AlertsGrouped, EventName } from '@watchfloor/events';
import type { Db, Projected, Projection } from './projection.ts';
import { row } from './rows.ts';
import { NO_SPARK, sparkOf, sparkText, withArrivals } from './spark.ts';

const events = ['AlertsGrouped'] as const satisfies readonly EventName[];

/** A re-delivered alert belongs to no incident a second time. */
const REDELIVERED = -1;

interface Totals {
  readonly ref: number;
  readonly newest: number;
  readonly spark: string;
}

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

const rememberChunks = (db: Db, { chunks }: AlertsGrouped['data']): number[] => {
  const insert = db.prepare('INSERT INTO chunks (event, position) VALUES (?, ?) RETURNING chunk');
  return chunks.map(({ event, position }) => (insert.get(event, position) as { chunk: number }).chunk);
};

const grouped = (db: Db, { data }: Projected<AlertsGrouped>) => {
  const members = membersOf(data, rememberChunks(db, data));
  data.incidents.forEach(({ incident, decision, count, firstAt, lastAt }, index) => {
    const joined = decision === 'counted quietly' ? 0 : count;
    const known =
      row<Totals>(db, 'SELECT ref, newest, spark FROM alert_totals WHERE incident = ?', incident) ??
      (db
        .prepare(
          `INSERT INTO alert_totals (incident, total, quiet, first_at, last_at, spark)
           VALUES (?, 0, 0, ?, ?, ?) RETURNING ref, newest, spark`,
        )
        .get(incident, firstAt, lastAt, sparkText(NO_SPARK)) as Totals);
    const { members: newest } = db
      .prepare('INSERT INTO alert_members (ref, older, runs) VALUES (?, ?, ?) RETURNING members')

      .get(known.ref, known.newest, (members[index] ?? []).join(' ')) as { members: number };
    db.prepare(
      `UPDATE alert_totals SET total = total + ?, quiet = quiet + ?, first_at = min(first_at, ?),
         last_at = max(last_at, ?), spark = ?, newest = ? WHERE ref = ?`,
    ).run(
      joined,
      count - joined,
      // Quiet alerts stretch no window: they joined nothing.
      joined === 0 ? Number.MAX_SAFE_INTEGER : firstAt,
      joined === 0 ? 0 : lastAt,
      sparkText(withArrivals(sparkOf(known.spark), data.at, joined)),
      newest,
      known.ref,
    );
  });
};

/**
 * Which alerts an incident holds: exact totals, and where its alerts stand in the log. Members are a chain from the
 * newest entry to the oldest: a storm appends twenty thousand a second, and an index on incidents would cost as much again.
 */
export const alertsOfIncident: Projection = {
  name: 'alerts-of-incident',
  version: 1,
  tables: `
    CREATE TABLE chunks (chunk INTEGER PRIMARY KEY, event TEXT NOT NULL, position TEXT NOT NULL) STRICT;
    CREATE TABLE alert_members (
      members INTEGER PRIMARY KEY, ref INTEGER NOT NULL, older INTEGER NOT NULL, runs TEXT NOT NULL) STRICT;
    CREATE TABLE alert_totals (
      ref INTEGER PRIMARY KEY, incident TEXT NOT NULL UNIQUE, total INTEGER NOT NULL, quiet INTEGER NOT NULL,
      first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, spark TEXT NOT NULL,
      newest INTEGER NOT NULL DEFAULT 0) STRICT`,
  events,
  apply: (db, event, announce) => {
    if (event.type !== 'AlertsGrouped') return;
    grouped(db, event);
    for (const { incident } of event.data.incidents) announce('alerts', incident);
  },
};
