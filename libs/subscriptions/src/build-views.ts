import { closeSync, fsyncSync, openSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventLog, EventMetadata, EventStore, Position, RawRecorded } from '@watchfloor/event-store-port';
import { deliveryTo, type Announce, type Delivery, type Projection } from '@watchfloor/read-models';
import { decodeWanted } from './apply-batch.ts';
import { createCheckpoint, writeComplete, writePosition } from './checkpoint.ts';
import { persistently } from './persistently.ts';
import { openViewsForBuilding, openViewsForUpdates, type ViewsDb } from './views-db.ts';
import { removeViews } from './views-files.ts';

/** Events per transaction, and per page read: pages of fat chunks end earlier, at the adapter's own bound. */
const BATCH = 20_000;
const PAGE = 500;

/** Nobody follows what is not served yet. */
const unheard: Announce = () => undefined;

/** What a build is made of; it needs nothing of a node but its log. */
export interface Building {
  readonly store: Pick<EventStore, 'decode'> & { readonly log: Pick<EventLog, 'readAll'> };
  readonly projections: readonly Projection[];
  readonly file: string;
  readonly signal: AbortSignal;
  /** After each transaction: the newest event in it and when (ms) that was accepted. */
  readonly onApplied: (position: Position, at: number) => void;
}

const applyWholeLog = async ({ store, signal, onApplied }: Building, db: ViewsDb, delivery: Delivery) => {
  let position: Position | null = null;
  let uncommitted = 0;
  db.exec('BEGIN');
  while (!signal.aborted) {
    const after: Position | null = position;
    const page: readonly RawRecorded[] = await persistently(signal, () => store.log.readAll(after, { limit: PAGE }));
    const last = page.at(-1);
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
  writePosition(db, position);
  db.exec('COMMIT');
  return position;
};

const flush = (file: string) => {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/**
 * Builds all read models from the first event into a new file, fast and without a journal; indexes come last. It is
 * flushed before it is called complete, so that a power cut leaves either all of it or something to be built again.
 * Answers false when the signal aborted; the file is gone then, as it is when this throws.
 */
export const buildViews = async (building: Building): Promise<boolean> => {
  const { file, projections, signal } = building;
  const db = openViewsForBuilding(file);
  let built = false;
  try {
    for (const { tables } of projections) db.exec(tables);
    createCheckpoint(db, projections);
    await applyWholeLog(building, db, deliveryTo(projections));
    for (const { indexes } of projections) if (indexes !== undefined && !signal.aborted) db.exec(indexes);
    built = !signal.aborted;
  } finally {
    db.close();
    if (!built) removeViews(file);
  }
  if (!built) return false;
  flush(file);
  const views = openViewsForUpdates(file);
  writeComplete(views);
  views.close();
  return true;
};
