import type { EventName } from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { row, rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = [
  'SessionOpened',
  'SessionRevoked',
  'PersonSuspended',
  'SubjectErased',
] as const satisfies readonly EventName[];

/** Who is signed in. A session that ended is not kept here: asking for it finds nothing. */
export const sessions: Projection = {
  name: 'sessions',
  version: 1,
  tables: `CREATE TABLE sessions (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, token_hash TEXT NOT NULL, opened_at INTEGER NOT NULL,
    until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_person ON sessions (person)`,
  indexes: 'CREATE INDEX sessions_token ON sessions (token_hash)',
  events,
  apply: (db, event, announce) => {
    const id = idOfStream(event.stream);
    if (event.type === 'SessionOpened') {
      const { person, tokenHash, at, until } = event.data;
      db.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, ?)').run(id, person, tokenHash, at, until);
      // What ran out long ago would only be carried along.
      db.prepare('DELETE FROM sessions WHERE person = ? AND until < ?').run(person, at);
      announce('sessions', id);
    } else if (event.type === 'SessionRevoked') {
      db.prepare('DELETE FROM sessions WHERE id = ?').run(id);
      announce('sessions', id);
    } else if (event.type === 'PersonSuspended' || event.type === 'SubjectErased') {
      const person = event.type === 'SubjectErased' ? event.data.subject : id;
      const ended = rows<{ id: string }>(db, 'DELETE FROM sessions WHERE person = ? RETURNING id', person);
      for (const session of ended) announce('sessions', session.id);
    }
  },
};

/** Instants in ms. */
export interface Session {
  readonly id: string;
  readonly person: string;
  readonly openedAt: number;
  readonly until: number;
}

const SELECT = 'SELECT id, person, opened_at AS openedAt, until FROM sessions';

/** Undefined once it was revoked, or `until` is not after `now` (ms). */
export const sessionByToken = (db: Db, tokenHash: string, now: number): Session | undefined =>
  row<Session>(db, `${SELECT} WHERE token_hash = ? AND until > ?`, tokenHash, now);

/** Latest first. */
export const sessionsOf = (db: Db, person: string, now: number): Session[] =>
  rows<Session>(db, `${SELECT} WHERE person = ? AND until > ? ORDER BY opened_at DESC, id`, person, now);
