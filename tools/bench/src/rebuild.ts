import { join } from 'node:path';
import { openStore } from '@watchfloor/event-store-port';
import { openKeysDb, openSqliteLog } from '@watchfloor/event-store-sqlite';
import { projections } from '@watchfloor/read-models';
import { runProjections } from '@watchfloor/subscriptions';

export interface RebuildFigures {
  readonly events: number;
  readonly seconds: number;
  readonly eventsPerSecond: number;
  /** Resident memory of this process right after, in MB. */
  readonly rssMb: number;
}

/** Builds all read models from the log of a data directory and stops when they have caught up. */
export const rebuildFrom = async (directory: string, events: number): Promise<RebuildFigures> => {
  const log = await openSqliteLog(directory);
  const keys = openKeysDb(directory);
  const stop = new AbortController();
  const begun = performance.now();
  let seconds = 0;
  let halted: string | undefined;
  await runProjections({
    store: openStore(log, keys),
    directory: join(directory, 'views'),
    projections,
    signal: stop.signal,
    onServing: () => {
      seconds = (performance.now() - begun) / 1000;
      stop.abort();
    },
    onCommitted: () => undefined,
    onLag: () => undefined,
    onHalt: ({ reason }) => {
      halted = reason;
    },
  });
  const rssMb = process.memoryUsage.rss() / 2 ** 20;
  await log.close();
  keys.close();
  if (halted !== undefined) throw new Error(halted);
  return { events, seconds, eventsPerSecond: events / seconds, rssMb };
};
