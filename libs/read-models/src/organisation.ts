import type { EventName } from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { row } from './rows.ts';

const events = ['OrganisationFounded'] as const satisfies readonly EventName[];

/** Whose platform this is, and whether it waits for its first administrator. */
export const organisation: Projection = {
  name: 'organisation',
  version: 2,
  tables: `CREATE TABLE organisation (
    one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL, founded_at INTEGER NOT NULL) STRICT`,
  events,
  apply: (db, event, announce) => {
    if (event.type !== 'OrganisationFounded') return;
    const { name, at } = event.data;
    db.prepare('INSERT INTO organisation VALUES (1, ?, ?)').run(name, at);
    announce('organisation', 'main');
  },
};

/** `foundedAt` in ms. */
export interface Organisation {
  readonly name: string;
  readonly foundedAt: number;
}

/** Undefined until somebody founds it. */
export const organisationOf = (db: Db): Organisation | undefined =>
  row<Organisation>(db, 'SELECT name, founded_at AS foundedAt FROM organisation');
