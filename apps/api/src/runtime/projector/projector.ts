import { Worker } from 'node:worker_threads';
import type { Position } from '@watchfloor/event-store-port';
import { groupingLagMs } from '@watchfloor/read-models';
import { openViews, type Lag, type ViewsReader } from '@watchfloor/subscriptions';
import { Standstill } from '../grouping/standstill.ts';
import type { NodeState, Views } from '../ports/node.ts';
import type { Committed, RuntimeNeeds } from '../ports/runtime.ts';
import type { ProjectorMessage, ProjectorStart } from './messages.ts';

export interface Projector {
  readonly views: Views;
  readonly node: NodeState;
  position(): Position | null;
  onCommitted(listener: (committed: Committed) => void): () => void;
  /** Another build of the read models is served from now on. */
  onServing(listener: () => void): void;
  close(): Promise<void>;
}

type Needs = Pick<RuntimeNeeds, 'opened' | 'shared' | 'dataDir' | 'now' | 'metrics' | 'log' | 'broken'> & {
  readonly holder: string;
};

/** A fresh read may be this far behind and the node still be ready, in ms. */
const READY_WITHIN_MS = 10_000;

/** From source Node runs it as it is; in the built server it stands beside main.js. */
const WORKER = new URL(`./projector.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** Starts the projector thread; resolves once its read models can be asked. */
export const startProjector = async (needs: Needs): Promise<Projector> => {
  const { metrics, log } = needs;
  const access = needs.opened.accessForWorker();
  const start: ProjectorStart = { access, viewsFolder: needs.dataDir, holder: needs.holder, shared: needs.shared };
  const worker = new Worker(WORKER, {
    workerData: start,
    transferList: access.port === undefined ? [] : [access.port],
  });

  let views: ViewsReader | undefined;
  let position: Position | null = null;
  let lag: Lag = { state: 'catching up', position: null, behindMs: 0 };
  const standstill = new Standstill();
  let halted: string | undefined;
  let closing = false;
  const committed = new Set<(committed: Committed) => void>();
  const servings: (() => void)[] = [];

  const halt = (reason: string): void => {
    if (closing || halted !== undefined) return;
    halted = reason;
    needs.broken(reason);
  };

  const serving = Promise.withResolvers<undefined>();
  worker.on('message', (message: ProjectorMessage) => {
    switch (message.kind) {
      case 'serving': {
        const former = views;
        views = openViews(message.file);
        former?.close();
        ({ position } = message);
        serving.resolve(undefined);
        for (const listener of servings) listener();
        return;
      }
      case 'committed':
        views?.refresh();
        ({ position } = message);
        for (const listener of committed) listener(message);
        return;
      case 'lag':
        if (message.lag.state === 'reconnecting' && lag.state !== 'reconnecting')
          log.warn({ reason: message.lag.reason }, 'the event store cannot be reached, trying again');
        ({ lag } = message);
        metrics.projectionLag(lag.behindMs);
        // Whoever groups says so itself; every other node, and one whose grouping is stuck, has to be asked.
        if (views) metrics.groupingLag(groupingLagMs(views, needs.now()));
        return;
      case 'grouping-lag':
        metrics.groupingLag(message.ms);
        return;
      case 'grouping-went-on':
        standstill.wentOn();
        return;
      case 'grouping-failed':
        standstill.failed(needs.now());
        log.warn({ reason: message.reason }, 'grouping is tried again');
        return;
      case 'halted':
        halt(message.reason);
        serving.reject(new Error(message.reason));
    }
  });
  const gone = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  worker.on('error', (cause) => {
    halt(`the projector ended: ${String(cause)}`);
    serving.reject(cause);
  });
  await serving.promise;

  return {
    views: {
      get db() {
        if (views === undefined) throw new Error('no read models are served yet');
        return views;
      },
    },
    node: {
      ready: () => {
        const reasons = [
          ...(halted === undefined ? [] : [halted]),
          ...(lag.state === 'reconnecting' ? ['the event store cannot be reached'] : []),
          ...(lag.behindMs > READY_WITHIN_MS ? [`read models are ${Math.round(lag.behindMs / 1000)} s behind`] : []),
          ...standstill.reasons(needs.now()),
        ];
        return { ok: reasons.length === 0, reasons };
      },
      lagMs: () => lag.behindMs,
      position: () => position,
    },
    position: () => position,
    onCommitted: (listener) => {
      committed.add(listener);
      return () => committed.delete(listener);
    },
    onServing: (listener) => void servings.push(listener),
    close: async () => {
      closing = true;
      worker.postMessage('stop');
      await gone;
      views?.close();
    },
  };
};
