import type { EventLog } from '@watchfloor/event-store-port';
import { buildViews } from './build-views.ts';
import type { LagReport } from './lag-report.ts';
import { persistently } from './persistently.ts';
import type { ProjectionRun } from './projection-run.ts';
import { removeViews } from './views-files.ts';

const PAGE = 500;

/** A log of a page is built before anything else could be started to do it. */
const isShort = async (log: EventLog): Promise<boolean> => {
  const last = (await log.readAll(null, { limit: PAGE })).at(-1);
  return last === undefined || (await log.readAll(last.position, { limit: 1 })).length === 0;
};

/** Makes the next build: where the node wants long ones made, or here. Answers false when the signal aborted. */
export const rebuild = async (run: ProjectionRun, file: string, lag: LagReport): Promise<boolean> => {
  const { store, projections, signal, buildElsewhere } = run;
  if (buildElsewhere === undefined || (await persistently(signal, () => isShort(store.log))))
    return buildViews({ store, projections, file, signal, onApplied: lag.applied });
  let built = false;
  try {
    built = await buildElsewhere(file, lag.applied);
  } finally {
    // Whoever was killed half way could not take its file along.
    if (!built) removeViews(file);
  }
  return built;
};
