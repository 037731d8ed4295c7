import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventMetadata, Position, RawRecorded } from '@watchfloor/event-store-port';
import type { Delivery } from '@watchfloor/read-models';
import { commitBatch, decodeWanted } from './apply-batch.ts';
import { backOff } from './back-off.ts';
import { whatToDo } from './faults.ts';
import type { LagReport } from './lag-report.ts';
import { persistently } from './persistently.ts';
import type { ProjectionRun } from './projection-run.ts';
import type { JournalledViews } from './views-db.ts';

/** Large enough that a storm is committed in few transactions, small enough that screens follow it smoothly. */
const BATCH = 1000;

/** How long whoever reads may keep what was erased in the journal before it is tried again to empty it. */
const EMPTY_AGAIN_MS = 1000;

/**
 * Keeps the read models up to date, and nothing of who was erased beside them, until the signal aborts or the log is shut;
 * throws what it cannot go on from.
 */
export const followLog = async (
  run: ProjectionRun,
  db: JournalledViews,
  start: Position | null,
  delivery: Delivery,
  lag: LagReport,
): Promise<void> => {
  const { store, signal } = run;
  let position = start;
  let failures = 0;
  // Whoever ran before may have been stopped short of it.
  let keepsErased = true;
  const forget = () => {
    if (keepsErased) keepsErased = !db.emptyJournal();
  };
  const onEvents = async (page: readonly RawRecorded[]) => {
    const last = page.at(-1);
    if (last === undefined || (position !== null && last.position <= position)) return;
    const after = position;
    const events = await persistently(signal, () => decodeWanted(store, delivery, page, after));
    const changes = await persistently(signal, () => commitBatch(db, delivery, events, after, last.position));
    position = last.position;
    failures = 0;
    lag.applied(position, (JSON.parse(last.metadata) as EventMetadata).at);
    await run.onCommitted({ changes, position });
    if (page.some(({ type }) => type === 'SubjectErased')) {
      keepsErased = true;
      forget();
    }
    // Pages follow one another without a pause while catching up, and this thread has other duties.
    await nextTurn();
  };
  const forgetting = setInterval(forget, EMPTY_AGAIN_MS);
  try {
    while (!signal.aborted) {
      try {
        await store.log.subscribe({ after: position, batch: BATCH, signal, onEvents, onState: lag.state });
      } catch (error) {
        if (whatToDo(error) !== 'retry') throw error;
        lag.state('reconnecting', error);
        await backOff(failures++, signal);
      }
    }
  } finally {
    clearInterval(forgetting);
  }
};
