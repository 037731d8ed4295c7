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

const add = (db: Db, incident: string, observables: readonly Observable[], fromAlerts: boolean) => {
  const identity = identityOf(db, incident);
  if (identity === undefined) throw new Error(`incident ${incident} was never registered`);
  const insert = db.prepare(
    `INSERT INTO seen_observables (number, kind, value, customer, from_alerts) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET from_alerts = 1 WHERE excluded.from_alerts > from_alerts`,
  );
  for (const { kind, value } of observables)
    insert.run(identity.number, kind, value, identity.customer, fromAlerts ? 1 : 0);
};

/** Sets whether somebody took it off; what was is remembered, because summaries of alerts are cumulative. */
const takeOff = (db: Db, incident: string, { kind, value }: Observable, takenOff: boolean) => {
  db.prepare(
    `UPDATE seen_observables SET taken_off = ? WHERE number = (SELECT number FROM incidents WHERE id = ?)
       AND kind = ? AND value = ?`,
  ).run(takenOff ? 1 : 0, incident, kind, value);
};

/** What was observed in which incident, and so in how many of the same customer. Stands upon open-incidents. */
export const seenObservables: Projection = {
  name: 'seen-observables',
  version: 3,
  tables: `CREATE TABLE seen_observables (
    number INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, customer TEXT NOT NULL, from_alerts INTEGER NOT NULL,
    taken_off INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (number, kind, value)) STRICT, WITHOUT ROWID`,
  indexes: 'CREATE INDEX seen_observables_value ON seen_observables (value, kind, customer)',
  events,
  apply: (db, event) => {
    const incident = idOfStream(event.stream);
    if (event.type === 'IncidentRegistered' || event.type === 'AlertsJoined') {
      add(db, incident, event.data.observables, true);
    } else if (event.type === 'ObservableAdded') {
      add(db, incident, [event.data.observable], false);
      takeOff(db, incident, event.data.observable, false);
    } else if (event.type === 'ObservableRemoved') {
      takeOff(db, incident, event.data.observable, true);
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
        WHERE s.value = o.value AND s.kind = o.kind AND s.customer = o.customer AND s.taken_off = 0
        LIMIT 1000)) AS seenIn
     FROM incidents i JOIN seen_observables o ON o.number = i.number
     WHERE i.id = ? AND o.taken_off = 0 ORDER BY o.kind, o.value`,
    incident,
  );
