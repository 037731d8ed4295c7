import type { EventName, IncidentChosen } from '@watchfloor/events';
import { heldRows } from './held-rows.ts';
import { holderOf } from './incident-memory.ts';
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

interface Hand {
  readonly request: string;
  /** First the chosen incident, then its companions and what a lead added. */
  readonly incidents: readonly string[];
  /** What was recorded when it was chosen: why, rank, what stood ahead. */
  readonly chosen: IncidentChosen['data'];
  readonly working: boolean;
}

interface Kept {
  readonly ready: string | null;
  readonly hand: Hand | null;
  readonly declines: { readonly day: number; readonly count: number };
}

const EMPTY: Kept = { ready: null, hand: null, declines: { day: 0, count: 0 } };

const chosen = (desk: Kept, data: IncidentChosen['data']): Kept => {
  const { hand } = desk;
  const added = [data.incident, ...data.companions];
  if (hand?.request === data.request)
    return { ...desk, ready: null, hand: { ...hand, incidents: [...hand.incidents, ...added] } };
  return { ...desk, ready: null, hand: { request: data.request, incidents: added, chosen: data, working: false } };
};

/** Without its first incident a hand is none: the request goes on looking. Without a companion it is only smaller. */
const without = (desk: Kept, request: string, incident: string): Kept => {
  const { hand } = desk;
  if (hand === null || hand.incidents[0] === incident) return { ...desk, ready: request, hand: null };
  return { ...desk, hand: { ...hand, incidents: hand.incidents.filter((id) => id !== incident) } };
};

const after = (desk: Kept, event: Projected): Kept => {
  switch (event.type) {
    case 'DeskReady':
      return { ...desk, ready: event.data.request };
    case 'DeskLeft':
      return { ...desk, ready: null };
    case 'IncidentChosen':
      return chosen(desk, event.data);
    case 'ChoiceLost':
      return without(desk, event.data.request, event.data.incident);
    case 'IncidentDeclined': {
      const { request, incident, at, today } = event.data;
      return { ...without(desk, request, incident), declines: { day: utcDay(at), count: today } };
    }
    case 'DeskFreed':
      return { ...desk, ready: null, hand: null };
    case 'WorkStarted':
      return desk.hand?.incidents.includes(idOfStream(event.stream))
        ? { ...desk, hand: { ...desk.hand, working: true } }
        : desk;
    default:
      return desk;
  }
};

/** The holder's desk: a lead may have said that work starts. */
const personOf = (db: Db, event: Projected): string | null | undefined =>
  event.type === 'WorkStarted' ? holderOf(db, idOfStream(event.stream)) : idOfStream(event.stream);

export type DeskState = 'away' | 'ready' | 'given' | 'in hand';

const stateOf = ({ ready, hand }: Kept): DeskState => {
  if (hand) return hand.working ? 'in hand' : 'given';
  return ready === null ? 'away' : 'ready';
};

/** A desk and since when (ms) its state is what it is. */
interface Placed {
  readonly desk: Kept;
  readonly since: number;
}

const held = heldRows<Placed | undefined>(
  (db, person) => {
    const stored = row<{ desk: string; since: number }>(db, 'SELECT desk, since FROM desks WHERE person = ?', person);
    return stored && { desk: parsed<Kept>(stored.desk), since: stored.since };
  },
  (db, person, { desk, since }) => {
    db.prepare('INSERT OR REPLACE INTO desks VALUES (?, ?, ?, ?)').run(
      person,
      stateOf(desk),
      since,
      JSON.stringify(desk),
    );
  },
);

/** Who is on, ready, or has something in hand, and what the server chose for them. Stands upon open-incidents. */
export const desks: Projection = {
  name: 'desks',
  version: 1,
  tables: `CREATE TABLE desks (
    person TEXT PRIMARY KEY, state TEXT NOT NULL, since INTEGER NOT NULL, desk TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  events,
  apply: (db, event, announce) => {
    const person = personOf(db, event);
    if (person == null) return;
    const was = held.get(db, person);
    const before = was?.desk ?? EMPTY;
    const desk = after(before, event);
    if (desk === before) return;
    const since = was && stateOf(before) === stateOf(desk) ? was.since : event.metadata.at;
    held.set(db, person, { desk, since });
    announce('desk', person);
  },
  settle: held.settle,
};

/** `since` in ms: when this state began. `ready`: the request that looks for an incident. */
export interface DeskRow {
  readonly person: string;
  readonly state: DeskState;
  readonly since: number;
  readonly ready: string | null;
  readonly hand: Hand | null;
  /** Declines in the UTC day of `now`. */
  readonly declinesToday: number;
}

interface Stored {
  readonly person: string;
  readonly state: DeskState;
  readonly since: number;
  readonly desk: string;
}

const deskFrom = ({ desk, ...stored }: Stored, now: number): DeskRow => {
  const { ready, hand, declines } = parsed<Kept>(desk);
  return { ...stored, ready, hand, declinesToday: declines.day === utcDay(now) ? declines.count : 0 };
};

/** `now` in ms. Somebody never seen is away since 1970. */
export const deskOf = (db: Db, person: string, now: number): DeskRow => {
  const stored = row<Stored>(db, 'SELECT person, state, since, desk FROM desks WHERE person = ?', person);
  return deskFrom(stored ?? { person, state: 'away', since: 0, desk: JSON.stringify(EMPTY) }, now);
};

/** Whose absence matters: who waits for an incident, was given one, or holds begun work that is not waiting for others. */
export const peopleAtWork = (db: Db): string[] =>
  rows<{ person: string }>(
    db,
    `SELECT person FROM desks WHERE state <> 'away'
     UNION SELECT holder FROM incidents WHERE closed_at IS NULL AND holder IS NOT NULL AND state IN ('given', 'in work')`,
  ).map(({ person }) => person);

/** By person. */
export const allDesks = (db: Db, now: number): DeskRow[] =>
  rows<Stored>(db, 'SELECT person, state, since, desk FROM desks ORDER BY person').map((stored) =>
    deskFrom(stored, now),
  );
