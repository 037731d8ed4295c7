import type { Entity, Observable, Severity } from '@watchfloor/events';
import type { Clocks, Standing } from '@watchfloor/policy';
import type { Db } from './projection.ts';
import { eachRow, parsed, row, rows } from './rows.ts';
import { sparkOf, type Spark } from './spark.ts';

/** When and why it was given to its holder; `place` of `open` in the order, null when a lead assigned it. */
export interface Given {
  readonly at: number;
  readonly startBy: number;
  readonly because: string;
  readonly place: number | null;
  readonly open: number | null;
  /** The incident it came along with, being of the same entity. */
  readonly companionOf: string | null;
}

/** One incident with all that a queue row and its score are made of. Instants in ms since 1970. */
export interface IncidentRow extends Standing {
  readonly id: string;
  readonly number: number;
  readonly customer: string;
  readonly scenario: string;
  readonly title: string;
  readonly entity: Entity;
  readonly severity: Severity;
  readonly registeredAt: number;
  /** Who registered it by hand; null when alerts did. */
  readonly registeredBy: string | null;
  readonly closedAt: number | null;
  readonly previous: string | null;
  readonly restricted: boolean;
  readonly revision: number;
  readonly clocks: Clocks;
  /** Null while it is in nobody's hand. */
  readonly given: Given | null;
  readonly observables: readonly Observable[];
  /** Exact, from grouping. */
  readonly alerts: number;
  /** The alerts' own time; null for an incident registered by hand. */
  readonly firstAlertAt: number | null;
  readonly lastAlertAt: number | null;
  /** Alerts per five minutes of arrival; sparkAt brings it up to now. */
  readonly spark: Spark;
}

interface Stored {
  readonly id: string;
  readonly number: number;
  readonly customer: string;
  readonly scenario: string;
  readonly title: string;
  readonly entityKind: Entity['kind'];
  readonly entity: string;
  readonly severity: Severity;
  readonly registeredAt: number;
  readonly registeredBy: string | null;
  readonly closedAt: number | null;
  readonly previous: string | null;
  readonly restricted: number;
  readonly revision: number;
  readonly standing: string;
  readonly clocks: string;
  readonly given: string | null;
  readonly observables: string;
  readonly alerts: number;
  readonly firstAlertAt: number | null;
  readonly lastAlertAt: number | null;
  readonly spark: string | null;
}

const SELECT = `SELECT i.id, i.number, i.customer, i.scenario, i.title, i.entity_kind AS entityKind, i.entity, i.severity,
    i.registered_at AS registeredAt, i.registered_by AS registeredBy, i.closed_at AS closedAt, i.previous, i.restricted, i.revision, i.standing, i.clocks,
    iif(i.holder IS NULL, NULL, i.given) AS given, coalesce(t.total, i.summarised_total) AS alerts,
    t.first_at AS firstAlertAt, t.last_at AS lastAlertAt, t.spark,
    (SELECT json_group_array(json_object('kind', o.kind, 'value', o.value)) FROM seen_observables o
      WHERE o.number = i.number AND o.taken_off = 0) AS observables
  FROM incidents i LEFT JOIN alert_totals t ON t.incident = i.id`;

const incidentOf = ({ entityKind, entity, standing, given, ...stored }: Stored): IncidentRow => ({
  ...stored,
  ...parsed<Standing>(standing),
  entity: { kind: entityKind, value: entity },
  restricted: stored.restricted === 1,
  clocks: parsed<Clocks>(stored.clocks),
  given: given === null ? null : parsed<Given>(given),
  observables: parsed<Observable[]>(stored.observables),
  spark: sparkOf(stored.spark),
});

/** Open or closed; undefined when there is none of this id. */
export const incidentRow = (db: Db, id: string): IncidentRow | undefined => {
  const stored = row<Stored>(db, `${SELECT} WHERE i.id = ?`, id);
  return stored && incidentOf(stored);
};

/** What an incident is called and who may see it, open or closed. */
export type IncidentHeading = Pick<
  IncidentRow,
  'number' | 'title' | 'scenario' | 'entity' | 'state' | 'customer' | 'restricted'
>;

/** By id; those that do not exist are left out. */
export const incidentHeadings = (db: Db, ids: readonly string[]): Map<string, IncidentHeading> => {
  // A desk asks with every look, and mostly of nothing: the queue in memory knew them all.
  if (ids.length === 0) return new Map();
  const found = rows<
    Omit<IncidentHeading, 'entity' | 'restricted'> & {
      readonly id: string;
      readonly entityKind: Entity['kind'];
      readonly entity: string;
      readonly restricted: number;
    }
  >(
    db,
    `SELECT id, number, title, scenario, entity_kind AS entityKind, entity, state, customer, restricted FROM incidents
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(
    found.map(({ id, entityKind, entity, ...heading }) => [
      id,
      { ...heading, entity: { kind: entityKind, value: entity }, restricted: heading.restricted === 1 },
    ]),
  );
};

/** Undefined when it is closed or unknown: it is not in the queue. */
export const openIncident = (db: Db, id: string): IncidentRow | undefined => {
  const stored = row<Stored>(db, `${SELECT} WHERE i.id = ? AND i.closed_at IS NULL`, id);
  return stored && incidentOf(stored);
};

/** In the order of their numbers, read while they are walked through. */
export function* allOpen(db: Db): Generator<IncidentRow> {
  for (const stored of eachRow<Stored>(db, `${SELECT} WHERE i.closed_at IS NULL ORDER BY i.number`))
    yield incidentOf(stored);
}

/** What somebody holds and has not put aside (waiting, answered): the chosen incident first, then its companions. */
export const inHandOf = (db: Db, person: string): IncidentRow[] =>
  rows<Stored>(
    db,
    `${SELECT} WHERE i.holder = ? AND i.state IN ('given', 'in work')
     ORDER BY i.given ->> 'companionOf' IS NOT NULL, i.number`,
    person,
  ).map(incidentOf);
