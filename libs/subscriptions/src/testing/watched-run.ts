import { keysInMemory, openStore, type EventLog, type RawEvent } from '@watchfloor/event-store-port';
import type { Projection } from '@watchfloor/read-models';
import type { Committed, Halt, Lag, ProjectionRun } from '../projection-run.ts';
import { runProjections } from '../run-projections.ts';
import { openViews } from '../views-db.ts';

/** A running subscription and what it said so far; a test waits for what it needs to see. */
export interface WatchedRun {
  readonly served: string[];
  readonly commits: Committed[];
  readonly lags: Lag[];
  readonly halts: Halt[];
  /** Resolves as soon as this holds; it is asked again whenever something was said. */
  readonly until: (holds: () => boolean) => Promise<void>;
  /** Rows of a query on the build that is served last. */
  readonly ask: (sql: string) => unknown[];
  readonly stop: () => Promise<void>;
  readonly ended: Promise<void>;
}

export const watchedRun = (
  log: EventLog,
  directory: string,
  projections: readonly Projection[],
  more: Pick<ProjectionRun, 'buildElsewhere'> = {},
): WatchedRun => {
  const stopping = new AbortController();
  const waiting = new Set<() => void>();
  const [served, commits, lags, halts] = [[] as string[], [] as Committed[], [] as Lag[], [] as Halt[]];
  const said = () => {
    for (const look of waiting) look();
  };
  const noting =
    <What>(list: What[]) =>
    (what: What) => {
      list.push(what);
      said();
    };
  const ended = runProjections({
    ...more,
    store: openStore(log, keysInMemory()),
    directory,
    projections,
    signal: stopping.signal,
    onServing: noting(served),
    onCommitted: noting(commits),
    onLag: noting(lags),
    onHalt: noting(halts),
  }).then(said);
  return {
    served,
    commits,
    lags,
    halts,
    ended,
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (!holds()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    ask: (sql) => {
      const views = openViews(served.at(-1) ?? '');
      try {
        return views.prepare(sql).all();
      } finally {
        views.close();
      }
    },
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
};

let ids = 0;

/** An event as the codec would have written it. */
export const raw = (type: string, data: object, at = 1): RawEvent => ({
  id: `e-${(ids += 1)}`,
  type,
  data: JSON.stringify(data),
  metadata: JSON.stringify({ schema: 1, type, commandId: `c-${ids}`, actor: 'per-1', at }),
});
