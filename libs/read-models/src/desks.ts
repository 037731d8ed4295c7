import type { EventName } from '@watchfloor/events';
import {
  declinesOn,
  deskStateOf,
  emptyDesk,
  evolveDesk,
  type Desk,
  type DeskState,
  type Hand,
} from '@watchfloor/policy';
import { heldRows } from './held-rows.ts';
import { holderOf } from './incident-memory.ts';
import type { Db, Projected, Projection } from './projection.ts';
import { parsed, row, rows } from './rows.ts';
import { idOfStream, isOfDesk } from './streams.ts';

const events = [
  'DeskReady',
  'DeskLeft',
  'IncidentChosen',
  'ChoiceLost',
  'DeskFreed',
  'IncidentDeclined',
  'WorkResumed',
  'WorkStarted',
] as const satisfies readonly EventName[];

/** A desk, and whether work has begun on anything in its hand. */
interface Kept {
  readonly desk: Desk;
  readonly working: boolean;
}

const EMPTY: Kept = { desk: emptyDesk, working: false };

const begun = (kept: Kept, incident: string): Kept =>
  kept.desk.hand?.incidents.includes(incident) ? { ...kept, working: true } : kept;

/** Another hand is one on which nobody has begun. */
const after = (kept: Kept, event: Projected): Kept => {
  if (event.type === 'WorkStarted') return begun(kept, idOfStream(event.stream));
  if (!isOfDesk(event)) return kept;
  const desk = evolveDesk(kept.desk, event);
  // What came back from the customer was begun long ago.
  const begunBefore = desk.hand?.choices.length === 0;
  return { desk, working: begunBefore || (kept.working && desk.hand?.request === kept.desk.hand?.request) };
};

/** The holder's desk: a lead may have said that work starts. */
const personOf = (db: Db, event: Projected): string | null | undefined =>
  event.type === 'WorkStarted' ? holderOf(db, idOfStream(event.stream)) : idOfStream(event.stream);

const stateOf = ({ desk, working }: Kept): DeskState => deskStateOf(desk, working);

/** A desk and since when (ms) its state is what it is. */
interface Placed {
  readonly kept: Kept;
  readonly since: number;
}

const held = heldRows<Placed | undefined>(
  (db, person) => {
    const stored = row<{ desk: string; since: number }>(db, 'SELECT desk, since FROM desks WHERE person = ?', person);
    return stored && { kept: parsed<Kept>(stored.desk), since: stored.since };
  },
  (db, person, { kept, since }) => {
    db.prepare('INSERT OR REPLACE INTO desks VALUES (?, ?, ?, ?)').run(
      person,
      stateOf(kept),
      since,
      JSON.stringify(kept),
    );
  },
);

/** Who is on, ready, or has something in hand, and what the server chose for them. Stands upon open-incidents. */
export const desks: Projection = {
  name: 'desks',
  version: 4,
  tables: `CREATE TABLE desks (
    person TEXT PRIMARY KEY, state TEXT NOT NULL, since INTEGER NOT NULL, desk TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  events,
  apply: (db, event, announce) => {
    const person = personOf(db, event);
    if (person == null) return;
    const was = held.get(db, person);
    const before = was?.kept ?? EMPTY;
    const kept = after(before, event);
    if (kept === before) return;
    const since = was && stateOf(before) === stateOf(kept) ? was.since : event.metadata.at;
    held.set(db, person, { kept, since });
    announce('desk', person);
  },
  settle: held.settle,
};

/** `since` in ms: when this state began; null for somebody who never was at a desk. `ready`: the request that looks for an incident. */
export interface DeskRow {
  readonly person: string;
  readonly state: DeskState;
  readonly since: number | null;
  readonly ready: string | null;
  readonly hand: Hand | null;
  readonly back: Desk['back'];
  /** Declines in the UTC day of `now`. */
  readonly declinesToday: number;
}

interface Stored {
  readonly person: string;
  readonly state: DeskState;
  readonly since: number | null;
  readonly desk: string;
}

const deskFrom = ({ desk, ...stored }: Stored, now: number): DeskRow => {
  const { desk: placed } = parsed<Kept>(desk);
  return {
    ...stored,
    ready: placed.ready,
    hand: placed.hand,
    back: placed.back,
    declinesToday: declinesOn(placed, now),
  };
};

/** `now` in ms. */
export const deskOf = (db: Db, person: string, now: number): DeskRow => {
  const stored = row<Stored>(db, 'SELECT person, state, since, desk FROM desks WHERE person = ?', person);
  return deskFrom(stored ?? { person, state: 'away', since: null, desk: JSON.stringify(EMPTY) }, now);
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
