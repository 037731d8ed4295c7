import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { Position } from '@watchfloor/event-store-port';
import type { Projection } from '@watchfloor/read-models';
import { bothOrNeither } from './both-or-neither.ts';
import { createCheckpoint, writeComplete, writePosition } from './checkpoint.ts';
import { fillViews, type Filling } from './fill-views.ts';
import { joinApart } from './join-apart.ts';
import { persistently } from './persistently.ts';
import { openViewsForBuilding, openViewsForUpdates, type ViewsDb } from './views-db.ts';
import { apartOf, removeViews } from './views-files.ts';

export interface Building extends Filling {
  readonly file: string;
  /**
   * Calls fillApart in another process for what stands apart; answers false when the signal aborted. Left out, everything
   * is filled here.
   */
  readonly beside?: (file: string, until: Position, signal: AbortSignal) => Promise<boolean>;
}

const isApart = ({ apart }: Projection) => apart === true;

/** The half of a build that stands apart, in a file of its own. Answers false when the signal aborted. */
export const fillApart = async (filling: Filling, file: string, until: Position): Promise<boolean> => {
  const projections = filling.projections.filter(isApart);
  const db = openViewsForBuilding(file);
  try {
    for (const { tables } of projections) db.exec(tables);
    return await fillViews({ ...filling, projections }, db, until);
  } finally {
    db.close();
  }
};

const fill = async (building: Building, db: ViewsDb, until: Position | null): Promise<boolean> => {
  const { projections, beside, file, signal } = building;
  if (beside === undefined || until === null) return fillViews(building, db, until);
  const rest = projections.filter((projection) => !isApart(projection));
  const filled = await bothOrNeither(
    signal,
    (stop) => fillViews({ ...building, projections: rest, signal: stop }, db, until),
    (stop) => beside(apartOf(file), until, stop),
  );
  if (filled) joinApart(db, apartOf(file));
  return filled;
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
  const { file, projections, signal, store } = building;
  const db = openViewsForBuilding(file);
  let built = false;
  try {
    for (const { tables } of projections) db.exec(tables);
    createCheckpoint(db, projections);
    const until = await persistently(signal, () => store.log.head());
    built = await fill(building, db, until);
    for (const { indexes } of projections) if (indexes !== undefined && built) db.exec(indexes);
    writePosition(db, until);
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
