import { parentPort, workerData } from 'node:worker_threads';
import { incidentDecider } from '@watchfloor/domain-incident';
import { slaPolicyInForce, slaPolicyOf, projections } from '@watchfloor/read-models';
import { openViews, runProjections, type ViewsReader } from '@watchfloor/subscriptions';
import { runDuty } from '../duty.ts';
import { groupingFrom } from '../grouping/restore.ts';
import { runGrouping } from '../grouping/run-grouping.ts';
import { openWorkerStore } from '../open-store.ts';
import { Applied } from './applied.ts';
import { buildElsewhere } from './build-elsewhere.ts';
import type { ProjectorMessage, ProjectorStart } from './messages.ts';

/** The projector thread: this node's one subscription to everything, and grouping while this node has that duty. */
const start = workerData as ProjectorStart;
const opened = await openWorkerStore(start.access);
const stopping = new AbortController();
const { signal } = stopping;
const applied = new Applied();
let views: ViewsReader | undefined;

const tell = (message: ProjectorMessage): void => parentPort?.postMessage(message);
const viewsNow = (): ViewsReader => {
  if (views === undefined) throw new Error('no read models are served yet');
  return views;
};

/** One for this thread: what is remembered of a long incident is remembered for its decider. */
const incidents = incidentDecider((version) => slaPolicyOf(viewsNow())(version));

parentPort?.once('message', () => stopping.abort());

const projecting = runProjections({
  store: opened.store,
  directory: start.viewsFolder,
  projections,
  signal,
  buildElsewhere: buildElsewhere(start.access, signal),
  onServing: (file, position) => {
    views?.close();
    views = openViews(file);
    tell({ kind: 'serving', file, position });
    applied.reach(position);
  },
  onCommitted: ({ position, changes }) => {
    views?.refresh();
    tell({ kind: 'committed', position, changes });
    applied.reach(position);
  },
  onLag: (lag) => tell({ kind: 'lag', lag }),
  onHalt: ({ reason }) => {
    tell({ kind: 'halted', reason });
    stopping.abort();
  },
});

const groups = (): Promise<void> =>
  runDuty({
    duty: 'grouping',
    store: opened.store,
    holder: start.holder,
    shared: start.shared,
    signal,
    trouble: (cause) => tell({ kind: 'grouping-failed', reason: String(cause) }),
    run: (held) =>
      runGrouping(
        {
          store: opened.store,
          holder: start.holder,
          now: Date.now,
          restore: groupingFrom(applied, viewsNow, Date.now),
          slaPolicy: () => slaPolicyInForce(viewsNow()).version,
          incidents,
          lag: (ms) => tell({ kind: 'grouping-lag', ms }),
          wentOn: () => tell({ kind: 'grouping-went-on' }),
        },
        held,
      ),
  });

/** A node that builds its read models leaves the duty to those that serve theirs. */
const grouping = applied.wait(null, signal).then(groups);

await Promise.allSettled([projecting, grouping]);
views?.close();
await opened.close();
parentPort?.close();
