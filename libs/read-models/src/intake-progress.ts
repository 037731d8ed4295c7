import type { EventName } from '@watchfloor/events';
import { heldRows } from './held-rows.ts';
import type { Db, Projection } from './projection.ts';
import { row } from './rows.ts';

const events = ['AlertsReceived', 'AlertsGrouped'] as const satisfies readonly EventName[];

/** Positions, and instants in ms; null until there was any. `waitingSince` is null when everything taken is grouped. */
export interface IntakeProgress {
  readonly received: string | null;
  readonly receivedAt: number | null;
  readonly until: string | null;
  readonly groupedAt: number | null;
  readonly waitingSince: number | null;
}

export const intakeProgressOf = (db: Db): IntakeProgress => {
  const found = row<IntakeProgress>(
    db,
    `SELECT received, received_at AS receivedAt, until, grouped_at AS groupedAt, waiting_since AS waitingSince
     FROM intake_progress`,
  );
  if (found === undefined) throw new Error('intake-progress has no row');
  return found;
};

const progress = heldRows<IntakeProgress>(
  intakeProgressOf,
  (db, _, { received, receivedAt, until, groupedAt, waitingSince }) => {
    db.prepare(
      'UPDATE intake_progress SET received = ?, received_at = ?, until = ?, grouped_at = ?, waiting_since = ?',
    ).run(received, receivedAt, until, groupedAt, waitingSince);
  },
);

/** The table has one row. */
const ONE = '';

/** How far grouping is behind what was taken in: detectors never wait for it, so somebody has to look. */
export const intakeProgress: Projection = {
  name: 'intake-progress',
  version: 1,
  apart: true,
  tables: `CREATE TABLE intake_progress (
    one INTEGER PRIMARY KEY CHECK (one = 1), received TEXT, received_at INTEGER, until TEXT, grouped_at INTEGER,
    waiting_since INTEGER) STRICT;
    INSERT INTO intake_progress (one) VALUES (1)`,
  events,
  apply: (db, event) => {
    const was = progress.get(db, ONE);
    if (event.type === 'AlertsReceived') {
      const { receivedAt } = event.data;
      const waitingSince = was.waitingSince ?? receivedAt;
      progress.set(db, ONE, { ...was, received: event.position, receivedAt, waitingSince });
    } else if (event.type === 'AlertsGrouped') {
      const { until, at } = event.data;
      // What came in while this was decided waits since then at the latest.
      const waitingSince = was.received !== null && until >= was.received ? null : at;
      progress.set(db, ONE, { ...was, until, groupedAt: at, waitingSince });
    }
  },
  settle: progress.settle,
};

/** How long (ms) the oldest alert that no incident holds yet has waited at `now`. */
export const groupingLagMs = (db: Db, now: number): number => {
  const { waitingSince } = intakeProgressOf(db);
  return waitingSince === null ? 0 : Math.max(0, now - waitingSince);
};
