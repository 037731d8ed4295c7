import type { EventName, Observable } from '@watchfloor/events';
import { identityOf } from './incident-memory.ts';
import type { Db, Projection } from './projection.ts';
import { rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = [
  'IncidentRegistered',
  'AlertsJoined',
  'ObservableAdded',
  'ObservableRemoved',
] as const satisfies readonly EventName[];

const add = (db: Db, incident: string, observables: readonly Observable[]) => {
  const identity = identityOf(db, incident);
  if (identity === undefined) throw new Error(`incident ${incident} was never registered`);
  const insert = db.prepare('INSERT OR IGNORE INTO seen_observables VALUES (?, ?, ?, ?)');
  for (const { kind, value } of observables) insert.run(identity.number, kind, value, identity.customer);
};

/** What was observed in which incident, and so in how many of the same customer. Stands upon open-incidents. */
export const seenObservables: Projection = {
  name: 'seen-observables',
  version: 1,
  tables: `CREATE TABLE seen_observables (
    number INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, customer TEXT NOT NULL,
    PRIMARY KEY (number, kind, value)) STRICT, WITHOUT ROWID`,
  indexes: 'CREATE INDEX seen_observables_value ON seen_observables (value, kind, customer)',
  events,
  apply: (db, event) => {
    const incident = idOfStream(event.stream);
    if (event.type === 'IncidentRegistered' || event.type === 'AlertsJoined') {
      add(db, incident, event.data.observables);
    } else if (event.type === 'ObservableAdded') {
      add(db, incident, [event.data.observable]);
    } else if (event.type === 'ObservableRemoved') {
      const { kind, value } = event.data.observable;
      db.prepare(
        `DELETE FROM seen_observables WHERE number = (SELECT number FROM incidents WHERE id = ?)
           AND kind = ? AND value = ?`,
      ).run(incident, kind, value);
    }
  },
};

/** `seenIn`: incidents of the same customer that hold it, this one among them; counted up to 1,000. */
export interface SeenObservable extends Observable {
  readonly seenIn: number;
}

export const observablesOf = (db: Db, incident: string): SeenObservable[] =>
  rows<SeenObservable>(
    db,
    `SELECT o.kind, o.value, (SELECT count(*) FROM (SELECT 1 FROM seen_observables s
        WHERE s.value = o.value AND s.kind = o.kind AND s.customer = o.customer LIMIT 1000)) AS seenIn
     FROM incidents i JOIN seen_observables o ON o.number = i.number WHERE i.id = ? ORDER BY o.kind, o.value`,
    incident,
  );
