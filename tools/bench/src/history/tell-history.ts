import { begin, pauses, type HistoryOptions } from './begin.ts';
import { invent, type Invented } from './incidents.ts';
import { birth, work, type Telling } from './lives.ts';
import type { EventRows } from './told.ts';
import type { World } from './world.ts';

/** Of an intake post some items could not be taken. */
const quarantine = ({ rows, world, chance, now }: Telling): void => {
  const customer = chance.one(world.customers);
  const source = chance.one(world.sourcesOf(customer));
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
const signInAndOut = ({ rows, world, chance, now }: Telling): void => {
  const stream = `session-ses-${chance.hex(16)}`;
  const actor = chance.one(world.firstLine);
  const [at, tokenHash] = [now(), chance.hex(64)];
  rows.tell({ stream, at, actor, type: 'SessionOpened', data: { person: actor, tokenHash, at, until: at + 36e6 } });
  if (chance.is(0.8)) rows.tell({ stream, at, actor, type: 'SessionRevoked', data: { why: 'signed out', at } });
};

/**
 * Tells at least `events` events of all types in the shares of a working SOC: alerts in small chunks, their grouping, and
 * forty engineers of first line who are given what came of it. Drafts and leases are not among them: a log keeps only the
 * last of each. Answers how many events it told. The same world and options tell the same history.
 */
export const tellHistory = async (
  rows: EventRows,
  world: World,
  events: number,
  options: HistoryOptions,
): Promise<number> => {
  const told = begin(rows, world, events, options);
  const pause = pauses(told, options);
  const { chance } = told;
  const waiting: Invented[] = [];
  const hands = new Map<string, Generator<void>>();
  while (rows.count() < events) {
    if (waiting.length < options.open) {
      const incident = invent(world, chance);
      birth(told, incident);
      waiting.push(incident);
    }
    const person = chance.one(world.firstLine);
    const first = hands.has(person) ? undefined : waiting.shift();
    if (first) hands.set(person, work(told, first, person));
    if (hands.get(person)?.next().done) hands.delete(person);
    if (chance.is(0.002)) signInAndOut(told);
    if (chance.is(0.0005)) quarantine(told);
    await pause();
  }
  await rows.close();
  return rows.count();
};
