import {
  dueAt,
  warnDueAt,
  type Clocks,
  type Deadline,
  type IncidentDeadline,
  type SlaClock,
  type SlaPolicyOf,
} from '@watchfloor/policy';
import { slaPolicyOf } from './policies.ts';
import type { Db } from './projection.ts';
import { parsed, rows } from './rows.ts';

const ofClock = (clocks: Clocks, clock: SlaClock, warnShare: number): Deadline[] => {
  const { metric, cycle } = clock;
  if (clocks.breached.includes(metric)) return [];
  const breach = dueAt(clock);
  const warn = clocks.warned.includes(metric) ? null : warnDueAt(clock, warnShare);
  return [
    ...(warn === null ? [] : [{ kind: 'warn', dueAt: warn, metric, cycle } as const]),
    ...(breach === null ? [] : [{ kind: 'breach', dueAt: breach, metric, cycle } as const]),
  ];
};

/** What is still due on an incident: not being started in time, and the warnings and breaches not recorded yet. */
export const deadlinesOf = (clocks: Clocks, startBy: number | null, policyOf: SlaPolicyOf): Deadline[] => {
  const { warnAt } = policyOf(clocks.slaPolicy);
  return [
    ...(startBy === null ? [] : [{ kind: 'start-by', dueAt: startBy } as const]),
    ...ofClock(clocks, clocks.reaction, warnAt),
    ...(clocks.analysis ? ofClock(clocks, clocks.analysis, warnAt) : []),
  ];
};

/** Null when nothing is due any more. */
export const nextDue = (deadlines: readonly Deadline[]): number | null =>
  deadlines.length === 0 ? null : Math.min(...deadlines.map((deadline) => deadline.dueAt));

/**
 * Companions wait for the first of their hand: once it was begun by the one who holds them, nobody is late for them.
 * A start counts from the hand-out on, so that what another line began before does not excuse anybody.
 */
const firstIsBegun = `
  first.state IN ('in work', 'waiting for customer', 'answered') AND first.holder = held.holder
  OR first.state IN ('new', 'closed') AND first.clocks ->> '$.reaction.stoppedAt' >= first.given ->> 'at'`;

/** Every deadline up to and including `ms`, earliest first; each stays here until its event is recorded. */
export const dueBefore = (db: Db, ms: number): (IncidentDeadline & { readonly customer: string })[] => {
  const policyOf = slaPolicyOf(db);
  return rows<{ id: string; customer: string; holder: string | null; clocks: string; startBy: number | null }>(
    db,
    `SELECT held.id, held.customer, held.holder, held.clocks,
       CASE WHEN ${firstIsBegun} THEN NULL ELSE held.standing ->> 'startBy' END AS startBy
     FROM incidents held LEFT JOIN incidents first ON first.id = held.given ->> 'companionOf'
     WHERE held.due_at IS NOT NULL AND held.due_at <= ? ORDER BY held.due_at, held.number`,
    ms,
  )
    .flatMap(({ id, customer, holder, clocks, startBy }) =>
      deadlinesOf(parsed<Clocks>(clocks), startBy, policyOf).map((deadline) => ({
        ...deadline,
        incident: id,
        customer,
        holder,
      })),
    )
    .filter((deadline) => deadline.dueAt <= ms)
    .sort((a, b) => a.dueAt - b.dueAt);
};
