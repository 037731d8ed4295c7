import { ERASED } from '@watchfloor/kernel';
import { NOT_NAMED, type EventName } from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { row, rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = ['DraftSaved', 'NoteAdded', 'PersonSuspended', 'SubjectErased'] as const satisfies readonly EventName[];

/** What somebody was writing about an incident; the note that came of it, an empty draft, or the end of their account ends it. */
export const drafts: Projection = {
  name: 'drafts',
  version: 2,
  tables: `CREATE TABLE drafts (
    person TEXT NOT NULL, incident TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (person, incident)) STRICT`,
  events,
  apply: (db, event) => {
    const forget = db.prepare('DELETE FROM drafts WHERE person = ? AND incident = ?');
    if (event.type === 'PersonSuspended' || event.type === 'SubjectErased') {
      const person = event.type === 'SubjectErased' ? event.data.subject : idOfStream(event.stream);
      db.prepare('DELETE FROM drafts WHERE person = ?').run(person);
    } else if (event.type === 'NoteAdded') {
      forget.run(event.data.by, idOfStream(event.stream));
    } else if (event.type === 'DraftSaved') {
      const { incident, text, at } = event.data;
      const person = event.data.person === NOT_NAMED ? event.metadata.actor : event.data.person;
      if (text === '' || text === ERASED) forget.run(person, incident);
      else db.prepare('INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?)').run(person, incident, text, at);
    }
  },
};

/** `at` in ms. */
export interface Draft {
  readonly text: string;
  readonly at: number;
}

export const draftOf = (db: Db, person: string, incident: string): Draft | undefined =>
  row<Draft>(db, 'SELECT text, at FROM drafts WHERE person = ? AND incident = ?', person, incident);

/** The incidents about which somebody has a draft. */
export const draftsOf = (db: Db, person: string): string[] =>
  rows<{ incident: string }>(db, 'SELECT incident FROM drafts WHERE person = ? ORDER BY incident', person).map(
    ({ incident }) => incident,
  );
