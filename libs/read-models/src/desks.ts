import type { EventName, IncidentChosen } from '@watchfloor/events';
import type { Db, Projected, Projection } from './projection.ts';
import { parsed, row, rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = [
  'DeskReady',
  'DeskLeft',
  'IncidentChosen',
  'ChoiceLost',
  'DeskFreed',
  'IncidentDeclined',
  'WorkStarted',
] as const satisfies readonly EventName[];

const DAY_MS = 86_400_000;
const utcDay = (at: number): number => Math.floor(at / DAY_MS);

const apply = (db: Db, event: Projected): string | undefined => {
  const person = idOfStream(event.stream);
  const set = (sql: string, ...values: (string | number | null)[]) => {
    db.prepare('INSERT OR IGNORE INTO desks (person) VALUES (?)').run(person);
    db.prepare(`UPDATE desks SET ${sql} WHERE person = ?`).run(...values, person);
    return person;
  };
  switch (event.type) {
    case 'DeskReady':
      return set("state = 'ready', since = ?, request = ?, chosen = NULL", event.data.at, event.data.request);
    case 'DeskLeft':
      return set("state = 'away', since = ?, request = NULL, chosen = NULL", event.data.at);
    case 'IncidentChosen':
      return set("state = 'given', since = ?, chosen = ?", event.data.at, JSON.stringify(event.data));
    case 'ChoiceLost':
      return set("state = 'ready', since = ?, chosen = NULL", event.data.at);
    case 'DeskFreed':
      return set("state = 'away', since = ?, request = NULL, chosen = NULL", event.data.at);
    case 'IncidentDeclined':
      return set('declined_on = ?, declines = ?', utcDay(event.data.at), event.data.today);
    case 'WorkStarted':
      return started(db, idOfStream(event.stream), event.data.at);
    default:
      return undefined;
  }
};

/** The holder may have a lead start it, so the desk is found by the incident and not by who said so. */
const started = (db: Db, incident: string, at: number): string | undefined => {
  const holder = row<{ person: string }>(
    db,
    `SELECT d.person FROM incidents i JOIN desks d ON d.person = i.holder WHERE i.id = ? AND d.state = 'given'`,
    incident,
  );
  if (holder) db.prepare("UPDATE desks SET state = 'in hand', since = ? WHERE person = ?").run(at, holder.person);
  return holder?.person;
};

/** Who is on, ready, or has something in hand, and what the server chose for them. Stands upon open-incidents. */
export const desks: Projection = {
  name: 'desks',
  version: 1,
  tables: `CREATE TABLE desks (
    person TEXT PRIMARY KEY, state TEXT NOT NULL DEFAULT 'away', since INTEGER NOT NULL DEFAULT 0, request TEXT,
    chosen TEXT, declined_on INTEGER NOT NULL DEFAULT 0, declines INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID`,
  events,
  apply: (db, event, announce) => {
    const person = apply(db, event);
    if (person !== undefined) announce('desk', person);
  },
};

/** `since` in ms. `chosen` is the recorded choice: incident, companions, why, rank and what stood ahead. */
export interface DeskRow {
  readonly person: string;
  readonly state: 'away' | 'ready' | 'given' | 'in hand';
  readonly since: number;
  readonly request: string | null;
  readonly chosen: IncidentChosen['data'] | null;
  /** Declines in the UTC day of `now`. */
  readonly declinesToday: number;
}

type Stored = Omit<DeskRow, 'chosen' | 'declinesToday'> & {
  readonly chosen: string | null;
  readonly declinedOn: number;
  readonly declines: number;
};

const SELECT = 'SELECT person, state, since, request, chosen, declined_on AS declinedOn, declines FROM desks';

const deskFrom = ({ chosen, declinedOn, declines, ...stored }: Stored, now: number): DeskRow => ({
  ...stored,
  chosen: chosen === null ? null : parsed<IncidentChosen['data']>(chosen),
  declinesToday: declinedOn === utcDay(now) ? declines : 0,
});

/** `now` in ms. Somebody never seen is away since 1970. */
export const deskOf = (db: Db, person: string, now: number): DeskRow =>
  deskFrom(
    row<Stored>(db, `${SELECT} WHERE person = ?`, person) ?? {
      person,
      state: 'away',
      since: 0,
      request: null,
      chosen: null,
      declinedOn: 0,
      declines: 0,
    },
    now,
  );

export const allDesks = (db: Db, now: number): DeskRow[] =>
  rows<Stored>(db, `${SELECT} ORDER BY person`).map((stored) => deskFrom(stored, now));
