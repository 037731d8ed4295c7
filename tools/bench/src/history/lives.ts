import type { EventsOf, Verdict } from '@watchfloor/events';
import type { Chance } from './chance.ts';
import type { EventRows } from './event-rows.ts';
import { alertOf, type Invented } from './incidents.ts';
import { secondLine } from './world.ts';

/** Where lives are told: `now` gives the time of the next event in ms. */
export interface Telling {
  readonly rows: EventRows;
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
  rows.tell({
    type: 'AlertsGrouped',
    data: {
      rule: 1,
      holder: 'node-1',
      until: chunk.position,
      at: groupedAt,
      chunks: [{ event: chunk.id, position: chunk.position, runs: [0, count] }],
      incidents: [{ incident: id, decision, reason, count, firstAt: at, lastAt: at }],
    },
    stream: 'grouping-main',
    at: groupedAt,
    actor: 'system:grouping',
  });
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

const give = (telling: Telling, incident: Invented, person: string): string => {
  const request = `req-${telling.chance.hex(12)}`;
  onDesk(telling, person, { type: 'DeskReady', data: { request, at: telling.now() } });
  const at = telling.now();
  const rank = { place: 1, open: 47, score: 61.5, lane: 'by score' as const, scoringPolicy: 1 };
  const told = { at, startBy: at + 120_000, because: 'highest score of what this person may work', rank };
  const chosen = { request, incident: incident.id, companions: [], ...told, ahead: [] };
  onDesk(telling, person, { type: 'IncidentChosen', data: chosen });
  const given = { to: person, request, by: 'order' as const, ...told };
  onIncident(telling, incident, { type: 'IncidentGiven', data: given }, 'system:hand-out');
  return request;
};

const free = (telling: Telling, person: string, request: string) =>
  onDesk(telling, person, { type: 'DeskFreed', data: { request, at: telling.now() } });

const analyse = function* (telling: Telling, incident: Invented, by: string): Generator<void> {
  const { chance, now } = telling;
  const say = (event: EventsOf<'incident'>, actor = by) => onIncident(telling, incident, event, actor);
  say({ type: 'WorkStarted', data: { by, at: now() } });
  yield;
  while (chance.is(0.5)) {
    const text = `Looked at ${chance.hex(40)}: nothing interactive before it.`;
    say({ type: 'NoteAdded', data: { by, note: `n-${chance.hex(8)}`, text, mentions: [], at: now() } });
    yield;
  }
  if (chance.is(0.15)) {
    say({ type: 'ObservableAdded', data: { by, observable: { kind: 'ip', value: '198.51.100.7' }, at: now() } });
    yield;
  }
  if (chance.is(0.2)) {
    const at = now();
    say({ type: 'SlaWarned', data: { metric: 'analysis', cycle: 0, dueAt: at, at } }, 'system:deadlines');
    if (chance.is(0.4)) say({ type: 'SlaBreached', data: { metric: 'analysis', cycle: 0, dueAt: at, at } }, 'system');
  }
  if (chance.is(0.15)) {
    say({ type: 'WaitingStarted', data: { by, question: 'Was this sign-in yours?', at: now() } });
    yield;
    say({ type: 'WaitingEnded', data: { by, reply: 'Yes, travelling.', at: now() } });
  }
  if (chance.is(0.05)) {
    const { severity } = incident;
    say({ type: 'SeverityChanged', data: { by, from: severity, to: 'high', reason: 'payment host', at: now() } });
  }
  if (chance.is(0.3)) say({ type: 'IncidentConfirmed', data: { by, reason: 'seen on the host', at: now() } });
  else say({ type: 'IncidentRefuted', data: { by, reason: 'planned scan', at: now() } });
  yield;
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

/** What one engineer does with one incident, a piece at a time, so that many lives run beside one another. */
export const work = function* (telling: Telling, incident: Invented, person: string): Generator<void> {
  const { chance, now } = telling;
  let request = give(telling, incident, person);
  yield;
  if (chance.is(0.04)) {
    const data = { from: person, why: 'not started' as const, at: now() };
    onIncident(telling, incident, { type: 'IncidentReturned', data }, 'system:deadlines');
    free(telling, person, request);
    request = give(telling, incident, person);
  }
  yield* analyse(telling, incident, person);
  if (chance.is(0.1)) {
    const packet = { checked: 'sign-in log', ruledOut: 'travel', hypothesis: 'stolen token' };
    const data = { by: person, to: 'L2' as const, packet, at: now() };
    onIncident(telling, incident, { type: 'IncidentEscalated', data }, person);
    free(telling, person, request);
    yield;
    const expert = chance.one(secondLine);
    const second = give(telling, incident, expert);
    yield* analyse(telling, incident, expert);
    close(telling, incident, expert);
    free(telling, expert, second);
    return;
  }
  close(telling, incident, person);
  free(telling, person, request);
};
