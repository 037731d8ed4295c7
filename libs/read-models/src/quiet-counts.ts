import type { AlertsGrouped, EventName } from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = ['AlertsGrouped', 'AlertsCountedQuietly', 'IncidentClosed'] as const satisfies readonly EventName[];

/** What came in the quiet hours after closings, counted and shown, but not work for anybody. Rows show with open-incidents. */
export const quietCounts: Projection = {
  name: 'quiet-counts',
  version: 1,
  apart: true,
  tables: `CREATE TABLE quiet_counts (
    incident TEXT PRIMARY KEY, alerts INTEGER NOT NULL, counted_at INTEGER NOT NULL, since_closing INTEGER NOT NULL,
    last_alert_at INTEGER NOT NULL, told INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID`,
  indexes: 'CREATE INDEX quiet_counts_recent ON quiet_counts (counted_at)',
  events,
  apply: (db, event, announce) => {
    if (event.type === 'IncidentClosed') {
      db.prepare('UPDATE quiet_counts SET since_closing = 0, last_alert_at = 0, told = 0 WHERE incident = ?').run(
        idOfStream(event.stream),
      );
    } else if (event.type === 'AlertsCountedQuietly') {
      db.prepare('UPDATE quiet_counts SET told = ? WHERE incident = ?').run(event.data.total, idOfStream(event.stream));
    } else if (event.type === 'AlertsGrouped') {
      for (const incident of count(db, event.data)) announce('quiet', incident);
    }
  },
};

const count = (db: Db, { incidents, at }: AlertsGrouped['data']): string[] => {
  const quiet = incidents.filter(({ decision }) => decision === 'counted quietly');
  const add = db.prepare(
    `INSERT INTO quiet_counts (incident, alerts, counted_at, since_closing, last_alert_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET alerts = alerts + excluded.alerts, counted_at = excluded.counted_at,
       since_closing = since_closing + excluded.since_closing, last_alert_at = max(last_alert_at, excluded.last_alert_at)`,
  );
  for (const { incident, count, lastAt } of quiet) add.run(incident, count, at, count, lastAt);
  return quiet.map(({ incident }) => incident);
};

/** Alerts counted on this incident after its closings. */
export const quietAlertsOf = (db: Db, incident: string): number =>
  rows<{ alerts: number }>(db, 'SELECT alerts FROM quiet_counts WHERE incident = ?', incident)[0]?.alerts ?? 0;

/** `customer`, `restricted`: for maySee. `lastAt` (ms): when some were counted last. */
export interface QuietIncident {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly customer: string;
  readonly restricted: boolean;
  readonly quietAlerts: number;
  readonly lastAt: number;
}

/** Latest first: what the shift page shows of the hours since `since` (ms). */
export const recentlyQuiet = (db: Db, since: number): QuietIncident[] =>
  rows<Omit<QuietIncident, 'restricted'> & { restricted: number }>(
    db,
    `SELECT i.id, i.number, i.title, i.customer, i.restricted, q.alerts AS quietAlerts, q.counted_at AS lastAt
     FROM quiet_counts q JOIN incidents i ON i.id = q.incident WHERE q.counted_at >= ?
     ORDER BY q.counted_at DESC, i.number DESC`,
    since,
  ).map((found) => ({ ...found, restricted: found.restricted === 1 }));
