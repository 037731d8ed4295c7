import type { EventName } from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { row } from './rows.ts';

const events = ['OrganisationFounded', 'SetupLinkIssued', 'FeatureLevelOpened'] as const satisfies readonly EventName[];

/** Whose platform this is, whether it waits for its first administrator, and what nodes may write. */
export const organisation: Projection = {
  name: 'organisation',
  version: 1,
  tables: `CREATE TABLE organisation (
    one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT, founded_at INTEGER, setup_hash TEXT, setup_until INTEGER,
    feature_level INTEGER NOT NULL DEFAULT 0) STRICT`,
  events,
  apply: (db, event, announce) => {
    db.prepare('INSERT OR IGNORE INTO organisation (one) VALUES (1)').run();
    if (event.type === 'OrganisationFounded') {
      const { name, at } = event.data;
      db.prepare('UPDATE organisation SET name = ?, founded_at = ?').run(name, at);
    } else if (event.type === 'SetupLinkIssued') {
      const { tokenHash, until } = event.data;
      db.prepare('UPDATE organisation SET setup_hash = ?, setup_until = ?').run(tokenHash, until);
    } else if (event.type === 'FeatureLevelOpened') {
      db.prepare('UPDATE organisation SET feature_level = max(feature_level, ?)').run(event.data.level);
    }
    announce('organisation', 'main');
  },
};

/** `setupHash`, `setupUntil` (ms) of the newest one-time link; the link is spent once somebody has a password. */
export interface Organisation {
  readonly name: string | null;
  readonly foundedAt: number | null;
  readonly setupHash: string | null;
  readonly setupUntil: number | null;
  readonly featureLevel: number;
}

/** Undefined on an empty log. */
export const organisationOf = (db: Db): Organisation | undefined =>
  row<Organisation>(
    db,
    `SELECT name, founded_at AS foundedAt, setup_hash AS setupHash, setup_until AS setupUntil,
       feature_level AS featureLevel FROM organisation`,
  );
