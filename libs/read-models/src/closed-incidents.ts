import type { Clearance, Entity, EventName, Verdict } from '@watchfloor/events';
import type { Db, Projection, SqlValue } from './projection.ts';
import { row, rows } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = ['IncidentClosed', 'IncidentReopened'] as const satisfies readonly EventName[];

/** What was closed, latest first, found by title, entity or number. Stands upon open-incidents. */
export const closedIncidents: Projection = {
  name: 'closed-incidents',
  version: 1,
  tables: `CREATE VIRTUAL TABLE closed_search USING fts5(title, entity, number, content='', contentless_delete=1)`,
  events,
  apply: (db, event, announce) => {
    const incident = idOfStream(event.stream);
    const found = row<{ number: number; title: string; entity: string }>(
      db,
      'SELECT number, title, entity FROM incidents WHERE id = ?',
      incident,
    );
    if (found === undefined) throw new Error(`${event.type} on incident ${incident}, which was never registered`);
    const { number, title, entity } = found;
    if (event.type === 'IncidentReopened') {
      db.prepare('DELETE FROM closed_search WHERE rowid = ?').run(number);
    } else {
      db.prepare('INSERT INTO closed_search (rowid, title, entity, number) VALUES (?, ?, ?, ?)').run(
        number,
        title,
        entity,
        `WF ${number}`,
      );
    }
    announce('closed', incident);
  },
};

/** `restricted`: for maySee, which the caller asks of every row. */
export interface ClosedIncident {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly entity: Entity;
  readonly customer: string;
  readonly restricted: boolean;
  readonly verdict: Verdict;
  readonly closedAt: number;
  readonly closedBy: string | null;
  readonly quietAlerts: number;
}

export interface ClosedQuery {
  readonly clearance: Clearance;
  readonly limit: number;
  readonly text?: string | undefined;
  readonly cursor?: string | undefined;
}

/** Each word as a prefix, quoted, so that what people type is never read as FTS syntax; undefined when nothing is asked. */
const matchOf = (text: string | undefined): string | undefined => {
  const words = (text ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' ');
};

/**
 * A word that stands in every second title must not stop the main thread for seconds: the newest that match are enough. Only
 * those the reader may see are counted, or a customer with many would hide all others.
 */
const newestMatches = (condition: string): string => `SELECT found.rowid FROM closed_search found
  ${condition && `JOIN incidents seen ON seen.number = found.rowid AND ${condition}`}
  WHERE closed_search MATCH ? ORDER BY found.rowid DESC LIMIT 2000`;

const CLEARED = 'customer IN (SELECT value FROM json_each(?))';

type Condition = readonly [sql: string, ...values: SqlValue[]];

const conditions = ({ clearance, text, cursor }: ClosedQuery): Condition[] => {
  const place = /^(\d{1,15})\.(\d{1,15})$/.exec(cursor ?? '');
  const match = matchOf(text);
  const cleared = clearance === 'all' ? [] : [JSON.stringify(clearance)];
  return [
    ['i.closed_at IS NOT NULL'],
    ...(match === undefined
      ? []
      : [[`i.number IN (${newestMatches(clearance === 'all' ? '' : `seen.${CLEARED}`)})`, ...cleared, match] as const]),
    // The plus keeps to the order of closing: sorting all of a customer's incidents for one page would be slower.
    ...(clearance === 'all' ? [] : [[`+i.${CLEARED}`, ...cleared] as const]),
    ...(place ? [['(i.closed_at, i.number) < (?, ?)', Number(place[1]), Number(place[2])] as const] : []),
  ];
};

export interface ClosedPage {
  readonly incidents: readonly ClosedIncident[];
  readonly next: string | null;
}

/** Latest closing first, of customers the reader is cleared for; a search looks through the 2,000 newest of them that match. */
export const closedPage = (db: Db, query: ClosedQuery): ClosedPage => {
  const asked = conditions(query);
  const found = rows<
    Omit<ClosedIncident, 'entity' | 'restricted'> & { kind: Entity['kind']; value: string; restricted: number }
  >(
    db,
    `SELECT i.id, i.number, i.title, i.entity_kind AS kind, i.entity AS value, i.customer, i.restricted, i.verdict,
       i.closed_at AS closedAt, i.closed_by AS closedBy, coalesce(q.alerts, 0) AS quietAlerts
     FROM incidents i LEFT JOIN quiet_counts q ON q.incident = i.id
     WHERE ${asked.map(([sql]) => sql).join(' AND ')} ORDER BY i.closed_at DESC, i.number DESC LIMIT ?`,
    ...asked.flatMap(([, ...values]) => values),
    query.limit + 1,
  ).map(({ kind, value, restricted, ...incident }) => ({
    ...incident,
    entity: { kind, value },
    restricted: restricted === 1,
  }));
  const incidents = found.slice(0, query.limit);
  const last = incidents.at(-1);
  return { incidents, next: found.length > query.limit && last ? `${last.closedAt}.${last.number}` : null };
};
