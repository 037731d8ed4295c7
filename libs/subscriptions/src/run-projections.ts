import { deliveryTo } from '@watchfloor/read-models';
import { messageOf } from '@watchfloor/kernel';
import { isTorn, whatToDo } from './faults.ts';
import { followLog } from './follow-log.ts';
import { lagReport, type LagReport } from './lag-report.ts';
import type { ProjectionRun } from './projection-run.ts';
import { readCheckpoint } from './checkpoint.ts';
import { rebuild } from './rebuild.ts';
import { lookAtBuilds } from './builds.ts';
import { openViewsForUpdates } from './views-db.ts';
import { buildsIn, removeAllViews, removeViews, viewsFile } from './views-files.ts';

const run = async (asked: ProjectionRun, lag: LagReport): Promise<void> => {
  const { store, directory, projections, signal, onServing } = asked;
  const delivery = deliveryTo(projections);
  const { served, next } = await lookAtBuilds(directory, store.log, projections, signal);
  if (served) onServing(viewsFile(directory, served.build), served.position);
  const build = served?.current ? served.build : next;
  if (!served?.current) {
    lag.state('rebuilding');
    if (!(await rebuild(asked, viewsFile(directory, build), lag))) return;
  }
  const views = openViewsForUpdates(viewsFile(directory, build));
  try {
    const position = readCheckpoint(views)?.position ?? null;
    if (!served?.current) onServing(views.file, position);
    for (const former of buildsIn(directory)) if (former < build) removeViews(viewsFile(directory, former));
    await followLog(asked, views, position, delivery, lag);
  } finally {
    views.close();
  }
};

/**
 * The node's one subscription: every read model follows the log, effects and checkpoint in one transaction per batch.
 * Read models made by another version of a projection, or from another log, are built again beside the old ones and take
 * over when they have caught up. Faults that pass are waited out for ever. Anything else halts, loudly, with nothing
 * skipped: `onHalt` says why. Resolves when it was stopped by the signal, the log was shut, or it halted.
 */
export const runProjections = async (asked: ProjectionRun): Promise<void> => {
  const lag = lagReport(asked.onLag);
  try {
    await run(asked, lag);
  } catch (error) {
    // Whoever reads the file goes on with what it has; the next start finds none and builds them again.
    if (isTorn(error)) removeAllViews(asked.directory);
    if (!asked.signal.aborted && whatToDo(error) !== 'ended') asked.onHalt({ reason: messageOf(error), cause: error });
  } finally {
    lag.stop();
  }
};
