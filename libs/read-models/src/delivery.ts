import { messageOf } from '@watchfloor/kernel';
import { releaseRows } from './held-rows.ts';
import type { Announce, Db, Projected, Projection } from './projection.ts';

/** An event that a projection could not apply; `cause` says whether the database or the projection is to blame. */
export class CannotApplyError extends Error {
  override readonly name = 'CannotApplyError';
}

const cannot = ({ type, stream, revision, position }: Projected, { name }: Projection, cause: unknown) =>
  new CannotApplyError(
    `${type} at ${stream}@${revision} (${position}) cannot be applied to ${name}: ${messageOf(cause)}`,
    { cause },
  );

export interface Delivery {
  /** Whether any projection wants this type; what nobody wants need not even be parsed. */
  readonly wants: (type: string) => boolean;
  /**
   * Applies events in log order, each to every projection that wants it. What stands at or before `after` was applied
   * already: stores deliver at least once, and a chunk counted twice would be a wrong count on a customer's incident.
   * Answers the position of the newest event applied so far; throws CannotApplyError. It is one batch, begun afresh after
   * whatever became of the one before.
   */
  readonly deliver: (db: Db, events: readonly Projected[], after: string | null, announce: Announce) => string | null;
  /** The same for a part of a batch, whose tables are right only when `settle` was called behind the last. */
  readonly deliverPart: Delivery['deliver'];
  readonly settle: (db: Db) => void;
}

/** The one place where events meet projections: the subscription and the spec harness deliver through it. */
export const deliveryTo = (projections: readonly Projection[]): Delivery => {
  const wanting = new Map<string, Projection[]>();
  for (const projection of projections) {
    for (const type of projection.events) wanting.set(type, [...(wanting.get(type) ?? []), projection]);
  }
  const deliverPart: Delivery['deliver'] = (db, events, after, announce) => {
    let newest = after;
    for (const event of events) {
      if (newest !== null && event.position <= newest) continue;
      for (const projection of wanting.get(event.type) ?? []) {
        try {
          projection.apply(db, event, announce);
        } catch (error) {
          throw cannot(event, projection, error);
        }
      }
      newest = event.position;
    }
    return newest;
  };
  const settle = (db: Db) => {
    for (const projection of projections) projection.settle?.(db);
    releaseRows(db);
  };
  return {
    wants: (type) => wanting.has(type),
    deliverPart,
    settle,
    deliver: (db, events, after, announce) => {
      releaseRows(db);
      const newest = deliverPart(db, events, after, announce);
      settle(db);
      return newest;
    },
  };
};
