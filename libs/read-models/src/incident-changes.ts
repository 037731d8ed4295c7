import { deadlinesOf, nextDue } from './deadlines.ts';
import { heldRows } from './held-rows.ts';
import { forgetOldest, remember, type Remembered } from './incident-memory.ts';
import { slaPolicyOf } from './policies.ts';
import type { Db, Projected } from './projection.ts';
import type { IncidentEvent } from './streams.ts';

/** What a batch did to an incident; null where it did nothing. The two folds of the policy know no more than `now`. */
interface Changed {
  readonly now: Remembered;
  readonly given: string | null;
  readonly joined: { readonly total: number; readonly at: number; readonly leftOut: number } | null;
  readonly summaries: number;
  /** `position`: where in the log. */
  readonly closing:
    | { readonly at: number; readonly by: string; readonly classification: string; readonly position: string }
    | 'reopened'
    | null;
}

const write = (db: Db, _: string, { now, given, joined, summaries, closing }: Changed): void => {
  const { clocks, standing, revision, number } = now;
  const closed = closing === 'reopened' ? null : closing;
  db.prepare(
    `UPDATE incidents SET revision = ?1, standing = ?2, clocks = ?3, state = ?4, holder = ?5, severity = ?6, verdict = ?7,
       due_at = ?8, given = coalesce(?9, given), summarised_total = coalesce(?10, summarised_total),
       summarised_at = coalesce(?11, summarised_at), left_out = coalesce(?12, left_out), summaries = summaries + ?13,
       closed_at = iif(?14, ?15, closed_at), closed_by = iif(?14, ?16, closed_by),
       classification = iif(?14, ?17, classification), closed_in = iif(?14, ?18, closed_in)
     WHERE number = ?19`,
  ).run(
    revision,
    JSON.stringify(standing),
    JSON.stringify(clocks),
    standing.state,
    standing.holder,
    clocks.severity,
    standing.verdict,
    nextDue(deadlinesOf(clocks, standing.startBy, slaPolicyOf(db))),
    given,
    joined?.total ?? null,
    joined?.at ?? null,
    joined?.leftOut ?? null,
    summaries,
    closing === null ? 0 : 1,
    closed?.at ?? null,
    closed?.by ?? null,
    closed?.classification ?? null,
    closed?.position ?? null,
    number,
  );
};

/** An engineer's act follows the last within one batch: the row is written for all of them together. */
const changes = heldRows<Changed | undefined>(() => undefined, write);

const withEvent = (changed: Changed, { type, data, position }: Projected<IncidentEvent>): Changed => {
  if (type === 'IncidentGiven') {
    const { at, startBy, because, rank, companionOf = null } = data;
    const { place = null, open = null } = rank ?? {};
    return { ...changed, given: JSON.stringify({ at, startBy, because, place, open, companionOf }) };
  }
  if (type === 'AlertsJoined') {
    const { total, at, observablesLeftOut: leftOut } = data;
    return { ...changed, joined: { total, at, leftOut }, summaries: changed.summaries + 1 };
  }
  if (type === 'IncidentClosed') {
    const { at, by, classification } = data;
    return { ...changed, closing: { at, by, classification, position } };
  }
  return type === 'IncidentReopened' ? { ...changed, closing: 'reopened' } : changed;
};

/** The incident stands at `now` after this event; its row says so when the batch settles. */
export const noteChange = (db: Db, incident: string, now: Remembered, event: Projected<IncidentEvent>): void => {
  const was = changes.get(db, incident) ?? { given: null, joined: null, summaries: 0, closing: null };
  changes.set(db, incident, withEvent({ ...was, now }, event));
  remember(db, incident, now);
};

export const settleIncidents = (db: Db): void => {
  changes.settle(db);
  forgetOldest(db);
};
