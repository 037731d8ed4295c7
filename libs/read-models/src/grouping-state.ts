import type { Entity, Observable, Severity } from '@watchfloor/events';
import type { EntityNewsRow, GroupingRow, GroupingState } from '@watchfloor/policy';
import type { Db } from './projection.ts';
import { eachRow, parsed } from './rows.ts';

/**
 * `since` (ms): incidents closed before are forgotten. `until`: closings behind this position are not known yet, for grouping
 * reads them in the log. Summaries rest from `shortestMs`, doubling to `longestMs`.
 */
export interface GroupingMemory {
  readonly until: string;
  readonly since: number;
  readonly shortestMs: number;
  readonly longestMs: number;
}

const REMEMBERED = "i.origin = 'alerts' AND (i.closed_at IS NULL OR i.closed_at >= ?2)";

interface Stored {
  readonly incident: string;
  readonly customer: string;
  readonly scenario: string;
  readonly entityKind: Entity['kind'];
  readonly entity: string;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly total: number;
  readonly severity: Severity;
  readonly observables: string;
  readonly leftOut: number;
  readonly closedAt: number | null;
  readonly quietlyClosed: number;
  readonly quietTotal: number;
  readonly quietLastAt: number;
  readonly toldTotal: number;
  readonly toldQuiet: number;
  readonly toldAt: number;
  readonly summaries: number;
}

/** A word is held once, however many incidents say it: every row of an answer brings texts of its own. */
const heldOnce = () => {
  const words = new Map<string, string>();
  return <Word extends string>(word: Word): Word => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return (known ?? word) as Word;
  };
};

function* groups(db: Db, { until, since, shortestMs, longestMs }: GroupingMemory): Generator<GroupingRow> {
  const stored = eachRow<Stored>(
    db,
    `SELECT i.id AS incident, i.customer, i.scenario, i.entity_kind AS entityKind, i.entity,
       coalesce(t.first_at, i.registered_at) AS firstAt, coalesce(t.last_at, i.registered_at) AS lastAt,
       coalesce(t.total, i.summarised_total) AS total, i.clocks ->> 'alertSeverity' AS severity,
       (SELECT json_group_array(json_object('kind', o.kind, 'value', o.value)) FROM seen_observables o
         WHERE o.number = i.number AND o.from_alerts = 1) AS observables, i.left_out AS leftOut,
       iif(i.closed_in > ?1, NULL, i.closed_at) AS closedAt,
       i.verdict IN ('benign positive', 'false positive') AS quietlyClosed,
       coalesce(q.since_closing, 0) AS quietTotal, coalesce(q.last_alert_at, 0) AS quietLastAt,
       i.summarised_total AS toldTotal, coalesce(q.told, 0) AS toldQuiet, i.summarised_at AS toldAt, i.summaries
     FROM incidents i LEFT JOIN alert_totals t ON t.incident = i.id LEFT JOIN quiet_counts q ON q.incident = i.id
     WHERE ${REMEMBERED} ORDER BY i.number`,
    until,
    since,
  );
  const once = heldOnce();
  for (const found of stored)
    yield {
      incident: found.incident,
      customer: once(found.customer),
      scenario: once(found.scenario),
      entity: { kind: once(found.entityKind), value: once(found.entity) },
      firstAt: found.firstAt,
      lastAt: found.lastAt,
      total: found.total,
      severity: once(found.severity),
      observables: parsed<Observable[]>(found.observables),
      leftOut: found.leftOut,
      closed: found.closedAt === null ? null : { at: found.closedAt, quiet: found.quietlyClosed === 1 },
      quiet: { total: found.quietTotal, lastAt: found.quietLastAt },
      told: {
        total: found.toldTotal,
        quiet: found.toldQuiet,
        at: found.toldAt,
        restMs: Math.min(shortestMs * 2 ** found.summaries, longestMs),
      },
    };
}

/** NUL parts the words of an entity's key: it can stand in none of them. */
function* news(db: Db, { until, since }: GroupingMemory): Generator<EntityNewsRow> {
  const stored = eachRow<{ customer: string; kind: string; value: string; scenarioAt: number; confirmedAt: number }>(
    db,
    `SELECT customer, kind, value, max(first_at) AS scenarioAt, max(confirmed_at) AS confirmedAt FROM (
       SELECT i.customer, i.entity_kind AS kind, i.entity AS value, min(i.registered_at) AS first_at,
         max(iif(i.verdict = 'true positive' AND i.closed_in <= ?1, i.closed_at, 0)) AS confirmed_at
       FROM incidents i WHERE ${REMEMBERED} GROUP BY i.customer, i.entity_kind, i.entity, i.scenario)
     GROUP BY customer, kind, value ORDER BY customer, kind, value`,
    until,
    since,
  );
  for (const { customer, kind, value, scenarioAt, confirmedAt } of stored)
    yield { entity: [customer, kind, value].join('\0'), scenarioAt, confirmedAt };
}

/**
 * What a node that takes grouping over starts from: incidents born from alerts that are open or lately closed, oldest
 * first. Counts are exact; severity and observables are as their streams were told last, from alerts alone.
 */
export const groupingState = (db: Db, memory: GroupingMemory): GroupingState => ({
  groups: groups(db, memory),
  news: news(db, memory),
});
