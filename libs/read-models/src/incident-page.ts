import type { Verdict } from '@watchfloor/events';
import { before, identityOf } from './incident-memory.ts';
import type { Db, Projected, Projection } from './projection.ts';
import { parsed, row, rows } from './rows.ts';
import { idOfStream, incidentEvents, isOfIncident, type IncidentEvent } from './streams.ts';
import { actorOf, timelineFact, type TimelineFact } from './timeline-entry.ts';

/** The start that stopped the reaction clock says how long the reaction took; a later one, after an escalation, does not. */
const reactionOf = (db: Db, incident: string, { type, data, revision }: Projected<IncidentEvent>) => {
  if (type !== 'WorkStarted') return {};
  const { usedMs, targetMs, stoppedAt } = before(db, incident, revision + 1).clocks.reaction;
  return stoppedAt === data.at ? { usedMs, targetMs } : {};
};

/** What happened on an incident, one entry per event of its stream. Stands upon open-incidents. */
export const incidentPage: Projection = {
  name: 'incident-page',
  version: 2,
  tables: `CREATE TABLE timeline (
    number INTEGER NOT NULL, revision INTEGER NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT,
    params TEXT NOT NULL, text TEXT) STRICT`,
  indexes: 'CREATE UNIQUE INDEX timeline_entry ON timeline (number, revision)',
  events: incidentEvents,
  apply: (db, event, announce) => {
    if (!isOfIncident(event)) return;
    const incident = idOfStream(event.stream);
    const { kind, params, text } = timelineFact(event);
    const identity = identityOf(db, incident);
    if (identity === undefined) throw new Error(`incident ${incident} was never registered`);
    db.prepare('INSERT INTO timeline VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      identity.number,
      event.revision,
      kind,
      event.data.at,
      actorOf(event),
      JSON.stringify({ ...params, ...reactionOf(db, incident, event) }),
      text,
    );
    announce('incident', incident);
  },
};

/** `actor` null: the platform itself. `at` in ms since 1970. */
export interface TimelineRow extends TimelineFact {
  readonly revision: number;
  readonly at: number;
  readonly actor: { readonly id: string; readonly name: string } | null;
}

/** Oldest first. Somebody unknown to `people` is shown by id. */
export const timelineOf = (db: Db, incident: string): TimelineRow[] =>
  rows<Omit<TimelineRow, 'params' | 'actor'> & { params: string; actor: string | null; name: string | null }>(
    db,
    `SELECT t.revision, t.kind, t.at, t.actor, p.name, t.params, t.text FROM incidents i
     JOIN timeline t ON t.number = i.number LEFT JOIN people p ON p.id = t.actor
     WHERE i.id = ? ORDER BY t.revision`,
    incident,
  ).map(({ actor, name, params, ...entry }) => ({
    ...entry,
    actor: actor === null ? null : { id: actor, name: name ?? actor },
    params: parsed<TimelineRow['params']>(params),
  }));

/** What the page shows beside the queue's row. */
export interface IncidentDetails {
  readonly origin: 'alerts' | 'hand';
  readonly reason: string;
  readonly link: string | null;
  readonly report: string | null;
  readonly classification: string | null;
  readonly closedBy: string | null;
  readonly previous: { readonly id: string; readonly number: number } | null;
}

export const incidentDetails = (db: Db, incident: string): IncidentDetails | undefined => {
  const found = row<Omit<IncidentDetails, 'previous'> & { previous: string | null; previousNumber: number | null }>(
    db,
    `SELECT i.origin, i.reason, i.link, i.report, i.classification, i.closed_by AS closedBy, i.previous,
       p.number AS previousNumber
     FROM incidents i LEFT JOIN incidents p ON p.id = i.previous WHERE i.id = ?`,
    incident,
  );
  if (found === undefined) return undefined;
  const { previous, previousNumber, ...details } = found;
  return {
    ...details,
    previous: previous === null || previousNumber === null ? null : { id: previous, number: previousNumber },
  };
};

/** The id behind `WF-20417`, `20417` or an id; undefined when nothing is called that. */
export const incidentIdOf = (db: Db, name: string): string | undefined => {
  const number = /^(?:WF-)?(\d{1,15})$/i.exec(name)?.[1];
  return row<{ id: string }>(
    db,
    number === undefined ? 'SELECT id FROM incidents WHERE id = ?' : 'SELECT id FROM incidents WHERE number = ?',
    number === undefined ? name : Number(number),
  )?.id;
};

/** `customer`, `restricted`: for maySee. */
export interface RelatedIncident {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly verdict: Verdict | null;
  readonly customer: string;
  readonly restricted: boolean;
}

const related = (found: Omit<RelatedIncident, 'restricted'> & { restricted: number }): RelatedIncident => ({
  ...found,
  restricted: found.restricted === 1,
});

/** On one noisy entity there are tens of thousands: what was said longer ago than these helps nobody. */
const NEWEST = 300;

/** Closed incidents of the same entity, of its newest the same scenario first: what was said last time. */
export const similarTo = (db: Db, incident: string, limit: number): RelatedIncident[] =>
  rows<Parameters<typeof related>[0]>(
    db,
    `SELECT id, number, title, verdict, customer, restricted FROM (
       SELECT s.id, s.number, s.title, s.verdict, s.customer, s.restricted, s.scenario = i.scenario AS same
       FROM incidents i
       JOIN incidents s ON s.customer = i.customer AND s.entity = i.entity AND s.entity_kind = i.entity_kind
       WHERE i.id = ? AND s.number <> i.number AND s.closed_at IS NOT NULL ORDER BY s.number DESC LIMIT ${NEWEST})
     ORDER BY same DESC, number DESC LIMIT ?`,
    incident,
    limit,
  ).map(related);

/** Open incidents of the same entity: who works one of them should know of the others. */
export const companionIdsOf = (db: Db, incident: string): string[] =>
  rows<{ id: string }>(
    db,
    `SELECT s.id FROM incidents i
     JOIN incidents s ON s.customer = i.customer AND s.entity = i.entity AND s.entity_kind = i.entity_kind
     WHERE i.id = ? AND s.number <> i.number AND s.closed_at IS NULL ORDER BY s.number LIMIT ${NEWEST}`,
    incident,
  ).map(({ id }) => id);
