import type { EventName } from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { row } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = ['DraftSaved', 'NoteAdded'] as const satisfies readonly EventName[];

/** What somebody was writing about an incident; the note that came of it, or an empty draft, ends it. */
export const drafts: Projection = {
  name: 'drafts',
  version: 1,
  tables: `CREATE TABLE drafts (
    person TEXT NOT NULL, incident TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (person, incident)) STRICT`,
  events,
  apply: (db, event) => {
    const forget = db.prepare('DELETE FROM drafts WHERE person = ? AND incident = ?');
    if (event.type === 'NoteAdded') {
      forget.run(event.data.by, idOfStream(event.stream));
    } else if (event.type === 'DraftSaved') {
      const { incident, text, at } = event.data;
      const person = event.metadata.actor;
      if (text === '') forget.run(person, incident);
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
