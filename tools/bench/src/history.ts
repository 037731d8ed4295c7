import { chanceFrom } from './history/chance.ts';
import { openEventRows } from './history/event-rows.ts';
import { invent, type Invented } from './history/incidents.ts';
import { birth, onIncident, register, work, type Telling } from './history/lives.ts';
import { beginnings, customerIds, firstLine, sourcesOf } from './history/world.ts';

export interface HistoryOptions {
  /** The time of the last event, in ms since 1970. */
  readonly until: number;
  /** Incidents that wait for a hand at the end. */
  readonly open: number;
  readonly seed?: number;
  /** Time between two events in ms: with less of it, what is open at the end is not overdue yet. */
  readonly everyMs?: number;
}

/** One event about every four seconds: 960 incidents a day, with all that happens to them. */
const EVERY_MS = 4000;

const telling = async (directory: string, events: number, options: HistoryOptions): Promise<Telling> => {
  const { until, seed = 1, everyMs = EVERY_MS } = options;
  const rows = await openEventRows(directory);
  const now = () => until - Math.max(0, events - rows.count() - 1) * everyMs;
  for (const begun of beginnings(now())) rows.tell({ ...begun, at: now(), actor: 'system' });
  return { rows, now, chance: chanceFrom(seed) };
};

/** Of an intake post some items could not be taken. */
const quarantine = ({ rows, chance, now }: Telling): void => {
  const customer = chance.one(customerIds);
  const source = chance.one(sourcesOf(customer));
  const [stream, at] = [`quarantine-${chance.hex(32)}`, now()];
  const items = [{ index: 0, code: 'alert-malformed', detail: 'no time', body: '{}' }];
  rows.tell({
    stream,
    at,
    actor: source,
    type: 'AlertsQuarantined',
    data: { source, customer, receivedAt: at, items },
  });
  if (chance.is(0.5))
    rows.tell({ stream, at, actor: 'per-1', type: 'QuarantineDiscarded', data: { by: 'per-1', at, reason: 'test' } });
};

/** A session is opened now and then; its keeper signs out later. */
const signInAndOut = ({ rows, chance, now }: Telling): void => {
  const stream = `session-ses-${chance.hex(16)}`;
  const actor = chance.one(firstLine);
  const [at, tokenHash] = [now(), chance.hex(64)];
  rows.tell({ stream, at, actor, type: 'SessionOpened', data: { person: actor, tokenHash, at, until: at + 36e6 } });
  if (chance.is(0.8)) rows.tell({ stream, at, actor, type: 'SessionRevoked', data: { why: 'signed out', at } });
};

/**
 * Fills the events.db of an empty data directory with at least `events` events of all types in the shares of a working SOC:
 * alerts in small chunks, their grouping, and forty engineers of first line who are given what came of it. Drafts and
 * leases are not among them: a log keeps only the last of each. Answers how many events it wrote. The same options write
 * the same history.
 */
export const writeHistory = async (directory: string, events: number, options: HistoryOptions): Promise<number> => {
  const told = await telling(directory, events, options);
  const { rows, chance } = told;
  const waiting: Invented[] = [];
  const hands = new Map<string, Generator<void>>();
  while (rows.count() < events) {
    if (waiting.length < options.open) {
      const incident = invent(chance);
      birth(told, incident);
      waiting.push(incident);
    }
    const person = chance.one(firstLine);
    const first = hands.has(person) ? undefined : waiting.shift();
    if (first) hands.set(person, work(told, first, person));
    if (hands.get(person)?.next().done) hands.delete(person);
    if (chance.is(0.002)) signInAndOut(told);
    if (chance.is(0.0005)) quarantine(told);
  }
  rows.close();
  return rows.count();
};

/** `stored` incidents of which `open` are open and the others were closed: two events each, for what reads incidents alone. */
export const writeIncidents = async (directory: string, stored: number, options: HistoryOptions): Promise<void> => {
  const told = await telling(directory, 2 * stored - options.open, options);
  const { chance, now } = told;
  for (let index = 0; index < stored; index++) {
    const incident = invent(chance);
    register(told, incident, 1);
    if (index >= stored - options.open) continue;
    const by = chance.one(firstLine);
    const verdict = 'false positive' as const;
    const data = { by, verdict, classification: 'planned activity', summary: '', notTold: 'no harm', at: now() };
    onIncident(told, incident, { type: 'IncidentClosed', data }, by);
  }
  told.rows.close();
};
