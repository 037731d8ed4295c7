import { lostRight, type Clearance, type EventName } from '@watchfloor/events';
import type { Db, Projected, Projection } from './projection.ts';
import { rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = [
  'NoteAdded',
  'LeadTold',
  'SlaBreached',
  'IncidentGiven',
  'IncidentReturned',
] as const satisfies readonly EventName[];

export type NoticeKind = 'mention' | 'holder gone' | 'declined too often' | 'breach' | 'assigned' | 'right lost';

interface Told {
  readonly kind: NoticeKind;
  /** Null tells every shift lead. */
  readonly to: string | null;
  readonly about: string | null;
}

const toldBy = (event: Projected): Told[] => {
  if (event.type === 'NoteAdded') {
    const { by, mentions } = event.data;
    return [...new Set(mentions)].map((to) => ({ kind: 'mention', to, about: by }));
  }
  if (event.type === 'SlaBreached') return [{ kind: 'breach', to: null, about: null }];
  if (event.type === 'LeadTold') return [{ kind: event.data.about, to: null, about: event.data.person ?? null }];
  if (event.type === 'IncidentReturned' && lostRight.safeParse(event.data.why).success)
    return [{ kind: 'right lost', to: null, about: event.data.from }];
  if (event.type === 'IncidentGiven' && event.data.by !== 'order')
    return [{ kind: 'assigned', to: event.data.to, about: event.data.by.lead }];
  return [];
};

/** Who was told what: mentions and assignments to a person, what needs a decision to the shift leads. Stands upon open-incidents. */
export const notices: Projection = {
  name: 'notices',
  version: 4,
  tables: `CREATE TABLE notices (
    notice INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, incident TEXT NOT NULL, told TEXT, about TEXT,
    at INTEGER NOT NULL) STRICT`,
  indexes: 'CREATE INDEX notices_told ON notices (told)',
  events,
  apply: (db, event, announce) => {
    for (const [index, { kind, to, about }] of toldBy(event).entries()) {
      const id = `${event.id}.${index}`;
      db.prepare('INSERT INTO notices (id, kind, incident, told, about, at) VALUES (?, ?, ?, ?, ?, ?)').run(
        id,
        kind,
        idOfStream(event.stream),
        to,
        about,
        event.metadata.at,
      );
      announce('notices', id);
    }
  },
};

/** `person`: who mentioned, assigned, or is gone. `customer`, `restricted`: for maySee. `at` in ms. */
export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly to: string | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly at: number;
  readonly incident: { readonly id: string; readonly number: number; readonly title: string };
  readonly customer: string;
  readonly restricted: boolean;
}

interface Stored {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly to: string | null;
  readonly about: string | null;
  readonly name: string | null;
  readonly at: number;
  readonly incident: string;
  readonly number: number;
  readonly title: string;
  readonly customer: string;
  readonly restricted: number;
}

const SELECT = `SELECT n.id, n.kind, n.told AS "to", n.about, p.name, n.at, n.incident, i.number, i.title, i.customer,
    i.restricted
  FROM notices n JOIN incidents i ON i.id = n.incident LEFT JOIN people p ON p.id = n.about`;

const noticeFrom = ({ about, name, incident, number, title, restricted, ...stored }: Stored): NoticeRow => ({
  ...stored,
  person: about === null ? null : { id: about, name: name ?? about },
  incident: { id: incident, number, title },
  restricted: restricted === 1,
});

export const noticeById = (db: Db, id: string): NoticeRow | undefined =>
  rows<Stored>(db, `${SELECT} WHERE n.id = ?`, id).map(noticeFrom)[0];

export interface NoticesQuery {
  readonly person: string;
  readonly lead: boolean;
  readonly clearance: Clearance;
  readonly limit: number;
}

/** A lead is told most of what there is: walking back from the newest ends soonest, sorting all of it first takes seconds. */
const SELECT_FOR_LEAD = SELECT.replace('FROM notices n JOIN', 'FROM notices n NOT INDEXED CROSS JOIN');

/** Latest first: what this person was told, and for a shift lead what all leads were. */
export const noticesFor = (db: Db, { person, lead, clearance, limit }: NoticesQuery): NoticeRow[] =>
  rows<Stored>(
    db,
    `${lead ? `${SELECT_FOR_LEAD} WHERE (n.told = ?1 OR n.told IS NULL)` : `${SELECT} WHERE n.told = ?1`}
       AND (?2 IS NULL OR i.customer IN (SELECT value FROM json_each(?2))) ORDER BY n.notice DESC LIMIT ?3`,
    person,
    clearance === 'all' ? null : JSON.stringify(clearance),
    limit,
  ).map(noticeFrom);
