import type { EventName } from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { row } from './rows.ts';

const events = ['AlertsReceived', 'AlertsGrouped'] as const satisfies readonly EventName[];

/** Which chunks of alerts no incident holds yet: detectors never wait for grouping, so somebody has to look how far it is. */
export const ungroupedChunks: Projection = {
  name: 'ungrouped-chunks',
  version: 1,
  apart: true,
  tables: `CREATE TABLE ungrouped_chunks (
    position TEXT PRIMARY KEY, received_at INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  events,
  apply: (db, event) => {
    if (event.type === 'AlertsReceived')
      db.prepare('INSERT INTO ungrouped_chunks VALUES (?, ?)').run(event.position, event.data.receivedAt);
    else if (event.type === 'AlertsGrouped')
      db.prepare('DELETE FROM ungrouped_chunks WHERE position <= ?').run(event.data.until);
  },
};

/** How long (ms) the oldest alert that no incident holds yet has waited at `now`; 0 when none waits. */
export const groupingLagMs = (db: Db, now: number): number => {
  const oldest = row<{ receivedAt: number }>(
    db,
    `SELECT received_at AS receivedAt FROM ungrouped_chunks
     WHERE position = (SELECT min(position) FROM ungrouped_chunks)`,
  );
  return oldest === undefined ? 0 : Math.max(0, now - oldest.receivedAt);
};
