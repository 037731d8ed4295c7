import { evolveClocks, evolveStanding } from '@watchfloor/policy';
import { deadlinesOf, nextDue } from './deadlines.ts';
import { noteChange, settleIncidents } from './incident-changes.ts';
import { before, remember } from './incident-memory.ts';
import { slaPolicyOf } from './policies.ts';
import type { Db, Projected, Projection } from './projection.ts';
import { idOfStream, incidentEvents, isOfIncident, type IncidentEvent } from './streams.ts';

const tables = `CREATE TABLE incidents (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, customer TEXT NOT NULL, scenario TEXT NOT NULL,
  title TEXT NOT NULL, entity_kind TEXT NOT NULL, entity TEXT NOT NULL, registered_at INTEGER NOT NULL,
  origin TEXT NOT NULL, reason TEXT NOT NULL, previous TEXT, link TEXT, report TEXT, registered_by TEXT,
  restricted INTEGER NOT NULL, revision INTEGER NOT NULL, standing TEXT NOT NULL, clocks TEXT NOT NULL,
  state TEXT NOT NULL, holder TEXT, severity TEXT NOT NULL, verdict TEXT, due_at INTEGER, given TEXT,
  summarised_total INTEGER NOT NULL, summarised_at INTEGER NOT NULL, summaries INTEGER NOT NULL,
  left_out INTEGER NOT NULL DEFAULT 0, closed_at INTEGER, closed_in TEXT, closed_by TEXT, classification TEXT) STRICT`;

const indexes = `
  CREATE INDEX incidents_open ON incidents (number) WHERE closed_at IS NULL;
  CREATE INDEX incidents_due ON incidents (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX incidents_held ON incidents (holder) WHERE holder IS NOT NULL;
  CREATE INDEX incidents_closed ON incidents (closed_at, number) WHERE closed_at IS NOT NULL;
  CREATE INDEX incidents_open_on ON incidents (customer, entity) WHERE closed_at IS NULL;
  CREATE INDEX incidents_on ON incidents (customer, entity)`;

/** Numbers run in the order of the log, so that WF-20417 is the same incident on every node and after every rebuild. */
const FIRST_NUMBER = 1001;

type Registered = Extract<Projected<IncidentEvent>, { type: 'IncidentRegistered' }>;
type Later = Exclude<Projected<IncidentEvent>, { type: 'IncidentRegistered' }>;

const register = (db: Db, event: Registered, id: string) => {
  const { data } = event;
  const policyOf = slaPolicyOf(db);
  const clocks = evolveClocks(null, event, policyOf);
  const standing = evolveStanding(null, event);
  if (clocks === null || standing === null) throw new Error(`registering ${id} started no clock`);
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO incidents (number, id, customer, scenario, title, entity_kind, entity, registered_at, origin, reason,
       previous, link, report, registered_by, restricted, revision, standing, clocks, state, severity, due_at,
       summarised_total, summarised_at, summaries)
     VALUES ((SELECT coalesce(max(number) + 1, ${FIRST_NUMBER}) FROM incidents), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
       ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
    )
    .run(
      id,
      data.customer,
      data.scenario,
      data.title,
      data.entity.kind,
      data.entity.value,
      data.registeredAt,
      data.origin,
      data.reason,
      data.previous ?? null,
      data.link ?? null,
      data.report ?? null,
      data.by ?? null,
      data.restricted ? 1 : 0,
      event.revision,
      JSON.stringify(standing),
      JSON.stringify(clocks),
      standing.state,
      clocks.severity,
      nextDue(deadlinesOf(clocks, standing.startBy, policyOf)),
      data.alerts,
      data.registeredAt,
    );
  const number = Number(lastInsertRowid);
  remember(db, id, { number, customer: data.customer, revision: event.revision, clocks, standing });
};

const change = (db: Db, event: Later, id: string) => {
  const was = before(db, id, event.revision);
  const policyOf = slaPolicyOf(db);
  const clocks = evolveClocks(was.clocks, event, policyOf) ?? was.clocks;
  const standing = evolveStanding(was.standing, event) ?? was.standing;
  noteChange(db, id, { ...was, revision: event.revision, clocks, standing }, event);
};

const onlyRevise = (db: Db, event: Later, id: string) => {
  noteChange(db, id, { ...before(db, id, event.revision), revision: event.revision }, event);
};

/** What moves neither a clock nor a hand: only the revision that a decision on this incident must name. */
const besideTheWork: ReadonlySet<IncidentEvent['type']> = new Set([
  'AlertsCountedQuietly',
  'NoteAdded',
  'ObservableAdded',
  'ObservableRemoved',
  'LeadTold',
]);

/** What is open and where it stands; closed incidents keep their row and their number. Other projections read this table. */
export const openIncidents: Projection = {
  name: 'open-incidents',
  version: 5,
  tables,
  indexes,
  events: incidentEvents,
  apply: (db, event, announce) => {
    if (!isOfIncident(event)) return;
    const id = idOfStream(event.stream);
    if (event.type === 'IncidentRegistered') register(db, event, id);
    else if (besideTheWork.has(event.type)) onlyRevise(db, event, id);
    else change(db, event, id);
    announce('queue', id);
  },
  settle: settleIncidents,
};
