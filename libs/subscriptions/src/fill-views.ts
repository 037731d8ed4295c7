import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventLog, EventMetadata, EventStore, Position, RawRecorded } from '@watchfloor/event-store-port';
import { deliveryTo, type Announce, type Projection } from '@watchfloor/read-models';
import { decodeWanted } from './apply-batch.ts';
import { persistently } from './persistently.ts';
import type { ViewsDb } from './views-db.ts';

/** Events per transaction, and per page read: pages of fat chunks end earlier, at the adapter's own bound. */
const BATCH = 20_000;
const PAGE = 500;

/** Nobody follows what is not served yet. */
const unheard: Announce = () => undefined;

/** What tables are filled from; it needs nothing of a node but its log. */
export interface Filling {
  readonly store: Pick<EventStore, 'decode'> & { readonly log: Pick<EventLog, 'readAll' | 'head'> };
  readonly projections: readonly Projection[];
  readonly signal: AbortSignal;
  /** After each transaction: the newest event in it and when (ms) that was accepted. */
  readonly onApplied: (position: Position, at: number) => void;
}

/** The tables of these projections, with all that the log holds up to `until`. False when the signal aborted half way. */
export const fillViews = async (
  { store, projections, signal, onApplied }: Filling,
  db: ViewsDb,
  until: Position | null,
): Promise<boolean> => {
  const delivery = deliveryTo(projections);
  let position: Position | null = null;
  let uncommitted = 0;
  db.exec('BEGIN');
  while (until !== null && (position === null || position < until)) {
    if (signal.aborted) return false;
    const after: Position | null = position;
    const read: readonly RawRecorded[] = await persistently(signal, () => store.log.readAll(after, { limit: PAGE }));
    const page = read.filter((event) => event.position <= until);
    const last = page.at(-1);
    // What stood at the end was a draft, perhaps, and has been replaced by a newer one since.
    if (last === undefined) break;
    const events = await persistently(signal, () => decodeWanted(store, delivery, page, after));
    delivery.deliverPart(db, events, after, unheard);
    position = last.position;
    uncommitted += page.length;
    if (uncommitted >= BATCH) {
      delivery.settle(db);
      db.exec('COMMIT; BEGIN');
      uncommitted = 0;
      onApplied(position, (JSON.parse(last.metadata) as EventMetadata).at);
    }
    // This thread may hold other duties (a lease to renew) that must not wait for a million events.
    await nextTurn();
  }
  delivery.settle(db);
  db.exec('COMMIT');
  return true;
};
