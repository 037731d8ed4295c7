import type { EventsOf, Verdict } from '@watchfloor/events';
import type { Chance } from '../../../src/chance.ts';
import { alertOf, type Invented } from './incidents.ts';
import type { EventRows } from './told.ts';
import type { World } from './world.ts';

/** Where lives are told: `now` gives the time of the next event in ms. */
export interface Telling {
  readonly rows: EventRows;
  readonly world: World;
  readonly chance: Chance;
  readonly now: () => number;
}

type Decision = 'opened' | 'joined' | 'counted quietly';
const verdicts: readonly Verdict[] = ['false positive', 'false positive', 'benign positive', 'true positive'];

export const onIncident = ({ rows }: Telling, incident: Invented, event: EventsOf<'incident'>, actor: string) =>
  rows.tell({ ...event, stream: `incident-${incident.id}`, at: event.data.at, actor, customer: incident.customer });

const onDesk = ({ rows }: Telling, person: string, event: EventsOf<'desk'>) =>
  rows.tell({ ...event, stream: `desk-${person}`, at: event.data.at, actor: person });

/** Some alerts arrive and are grouped. */
export const arrive = (telling: Telling, incident: Invented, decision: Decision): number => {
  const { rows, chance } = telling;
  const at = telling.now();
  const { customer, source, id } = incident;
  const count = 1 + chance.below(4);
  const alerts = Array.from({ length: count }, () => alertOf(incident, chance, at));
  const stream = `intake-${chance.hex(32)}`;
  const received = { type: 'AlertsReceived', data: { source, customer, receivedAt: at, alerts } } as const;
  const chunk = rows.tell({ ...received, stream, at, actor: source, customer });
  const groupedAt = telling.now();
  const reason = 'as the rules say';
  rows.tellAfter(() => ({
    type: 'AlertsGrouped',
    data: {
      rule: 1,
      holder: 'node-1',
      until: chunk.position(),
      at: groupedAt,
      chunks: [{ event: chunk.id, position: chunk.position(), runs: [0, count] }],
      incidents: [{ incident: id, decision, reason, count, firstAt: at, lastAt: at }],
    },
    stream: 'grouping-main',
    at: groupedAt,
    actor: 'system:grouping',
  }));
  return count;
};

export const register = (telling: Telling, incident: Invented, alerts: number): void => {
  const at = telling.now();
  const { customer, scenario, title, severity, entity, observables } = incident;
  const reason = 'first of its scenario on this entity';
  const data = { origin: 'alerts' as const, customer, scenario, title, severity, entity, registeredAt: at, at };
  const rest = { observables: [...observables], alerts, reason, slaPolicy: 1, restricted: false };
  onIncident(telling, incident, { type: 'IncidentRegistered', data: { ...data, ...rest } }, 'system:grouping');
};

const summarise = (telling: Telling, incident: Invented, total: number): void => {
  const at = telling.now();
  const { severity, observables } = incident;
  const times = { firstAt: at, lastAt: at, at };
  const data = { total, ...times, severity, observables: [...observables], observablesLeftOut: 0 };
  onIncident(telling, incident, { type: 'AlertsJoined', data }, 'system:grouping');
};

/** An incident is born: alerts, and often more of them. */
export const birth = (telling: Telling, incident: Invented): void => {
  let total = arrive(telling, incident, 'opened');
  register(telling, incident, total);
  while (telling.chance.is(0.5)) {
    total += arrive(telling, incident, 'joined');
    summarise(telling, incident, total);
  }
};

const rank = { place: 1, open: 47, score: 61.5, lane: 'by score' as const, scoringPolicy: 1 };
const givenAt = (at: number) => ({
  at,
  startBy: at + 120_000,
  because: 'highest score of what this person may work',
  rank,
});

const choose = (telling: Telling, incident: Invented, person: string, request: string): void => {
  const data = { request, incident: incident.id, companions: [], ahead: [], ...givenAt(telling.now()) };
  onDesk(telling, person, { type: 'IncidentChosen', data });
};

const give = (telling: Telling, incident: Invented, person: string): string => {
  const { chance, now } = telling;
  const request = `req-${chance.hex(12)}`;
  onDesk(telling, person, { type: 'DeskReady', data: { request, at: now() } });
  choose(telling, incident, person, request);
  if (chance.is(0.02)) {
    onDesk(telling, person, { type: 'ChoiceLost', data: { request, incident: incident.id, at: now() } });
    choose(telling, incident, person, request);
  }
  const at = now();
  const given = { to: person, request, by: 'order' as const, ...givenAt(at) };
  onIncident(telling, incident, { type: 'IncidentGiven', data: given }, 'system:hand-out');
  return request;
};

const free = (telling: Telling, person: string, request: string) =>
  onDesk(telling, person, { type: 'DeskFreed', data: { request, at: telling.now() } });

/** The customer is asked, which frees the desk, and the reply brings the work back: under a request of its own. */
const askCustomer = function* (telling: Telling, incident: Invented, by: string, request: string) {
  const say = (event: EventsOf<'incident'>) => onIncident(telling, incident, event, by);
  say({ type: 'WaitingStarted', data: { by, question: 'Was this sign-in yours?', at: telling.now() } });
  free(telling, by, request);
  yield;
  say({ type: 'WaitingEnded', data: { by, reply: 'Yes, travelling.', at: telling.now() } });
  const cameBack = `came-back:${incident.id}`;
  onDesk(telling, by, {
    type: 'WorkResumed',
    data: { request: cameBack, incident: incident.id, at: telling.now() },
  });
  return cameBack;
};

/** Answers the request under which it lies on the desk at the end. */
const analyse = function* (telling: Telling, incident: Invented, by: string, request: string): Generator<void, string> {
  const { chance, now } = telling;
  const seen = { kind: 'ip', value: '198.51.100.7' } as const;
  const say = (event: EventsOf<'incident'>, actor = by) => onIncident(telling, incident, event, actor);
  say({ type: 'WorkStarted', data: { by, at: now() } });
  yield;
  while (chance.is(0.5)) {
    const text = `Looked at ${chance.hex(40)}: nothing interactive before it.`;
    say({ type: 'NoteAdded', data: { by, note: `n-${chance.hex(8)}`, text, mentions: [], at: now() } });
    yield;
  }
  if (chance.is(0.15)) {
    say({ type: 'ObservableAdded', data: { by, observable: seen, at: now() } });
    yield;
    if (chance.is(0.2)) say({ type: 'ObservableRemoved', data: { by, observable: seen, at: now() } });
  }
  if (chance.is(0.2)) {
    const at = now();
    say({ type: 'SlaWarned', data: { metric: 'analysis', cycle: 0, dueAt: at, at } }, 'system:timers');
    if (chance.is(0.4))
      say({ type: 'SlaBreached', data: { metric: 'analysis', cycle: 0, dueAt: at, at } }, 'system:timers');
  }
  if (chance.is(0.03))
    say({ type: 'LeadTold', data: { about: 'holder gone', person: by, at: now() } }, 'system:hand-out');
  const inHand = chance.is(0.15) ? yield* askCustomer(telling, incident, by, request) : request;
  if (chance.is(0.05)) {
    const { severity } = incident;
    say({ type: 'SeverityChanged', data: { by, from: severity, to: 'high', reason: 'payment host', at: now() } });
  }
  if (chance.is(0.3)) say({ type: 'IncidentConfirmed', data: { by, reason: 'seen on the host', at: now() } });
  else say({ type: 'IncidentRefuted', data: { by, reason: 'planned scan', at: now() } });
  yield;
  return inHand;
};

const close = (telling: Telling, incident: Invented, by: string): void => {
  const { chance, now } = telling;
  if (chance.is(0.4)) {
    const data = { by, text: 'A token was reused.', recommendations: ['Rotate the secret'], at: now() };
    onIncident(telling, incident, { type: 'CustomerAnswered', data }, by);
  }
  const verdict = chance.one(verdicts);
  const data = { by, verdict, classification: 'planned activity', summary: '', at: now() };
  onIncident(telling, incident, { type: 'IncidentClosed', data }, by);
  if (verdict === 'true positive' || !chance.is(0.2)) return;
  const total = arrive(telling, incident, 'counted quietly');
  const at = now();
  onIncident(telling, incident, { type: 'AlertsCountedQuietly', data: { total, lastAt: at, at } }, 'system:grouping');
};

const passOn = function* (telling: Telling, incident: Invented, by: string): Generator<void> {
  const { chance, now } = telling;
  const packet = { checked: 'sign-in log', ruledOut: 'travel', hypothesis: 'stolen token' };
  onIncident(telling, incident, { type: 'IncidentEscalated', data: { by, to: 'L2', packet, at: now() } }, by);
  yield;
  const expert = chance.one(telling.world.secondLine);
  const request = yield* analyse(telling, incident, expert, give(telling, incident, expert));
  if (chance.is(0.1)) {
    const data = { by: expert, to: 'L1' as const, reason: 'typical after all', at: now() };
    onIncident(telling, incident, { type: 'IncidentHandedBack', data }, expert);
    free(telling, expert, request);
    yield* finish(telling, incident, by);
    return;
  }
  close(telling, incident, expert);
  free(telling, expert, request);
};

const finish = function* (telling: Telling, incident: Invented, person: string): Generator<void> {
  const request = yield* analyse(telling, incident, person, give(telling, incident, person));
  close(telling, incident, person);
  free(telling, person, request);
};

/** What one engineer does with one incident, a piece at a time, so that many lives run beside one another. */
export const work = function* (telling: Telling, incident: Invented, person: string): Generator<void> {
  const { chance, now } = telling;
  const request = give(telling, incident, person);
  yield;
  if (chance.is(0.05)) {
    const declined = chance.is(0.3);
    if (declined) {
      const data = { request, incident: incident.id, reason: 'I know this person', at: now(), today: 1 };
      onDesk(telling, person, { type: 'IncidentDeclined', data });
      onDesk(telling, person, { type: 'DeskLeft', data: { why: 'break', at: now() } });
    }
    const why = declined ? ('declined' as const) : ('not started' as const);
    onIncident(telling, incident, { type: 'IncidentReturned', data: { from: person, why, at: now() } }, person);
    free(telling, person, request);
    yield* finish(telling, incident, person);
    return;
  }
  const inHand = yield* analyse(telling, incident, person, request);
  if (chance.is(0.1)) {
    free(telling, person, inHand);
    yield* passOn(telling, incident, person);
    return;
  }
  close(telling, incident, person);
  free(telling, person, inHand);
  if (!chance.is(0.01)) return;
  const data = { by: person, reason: 'it came back', cycle: 1, at: now() };
  onIncident(telling, incident, { type: 'IncidentReopened', data }, person);
  yield* finish(telling, incident, person);
};
