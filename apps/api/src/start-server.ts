import type { AddressInfo } from 'node:net';
import { withoutSecrets, type EventStore } from '@watchfloor/event-store-port';
import { READABLE_LEVEL } from '@watchfloor/events';
import { messageOf } from '@watchfloor/kernel';
import { isTorn, persistently, removeAllViews } from '@watchfloor/subscriptions';
import type { Logger } from 'pino';
import type { App } from './app.ts';
import { baseUrl } from './http/session/link.ts';
import { closeAll, closedAfter } from './platform/close-all.ts';
import { ProblemError } from './http/problems/problem.ts';
import type { Config } from './platform/config.ts';
import { openMetrics } from './platform/metrics.ts';
import { nodeName } from './platform/node-name.ts';
import { setupNotice } from './http/setup/setup-notice.ts';
import { tellingWhenBroken } from './platform/broken-store.ts';
import { measuredStore } from './platform/measured-store.ts';
import { joinNodes, leaveNodes } from './runtime/node-membership.ts';
import { isShared, openNodeStore } from './runtime/open-store.ts';
import type { Runtime } from './runtime/ports/runtime.ts';
import { startRuntime } from './runtime/start.ts';

export interface Server {
  readonly app: App;
  readonly runtime: Runtime;
  readonly store: EventStore;
  /** Where it really listens; the port was chosen by the machine when the setting is 0. */
  readonly url: string;
  close(): Promise<void>;
}

export interface Surroundings {
  readonly now: () => number;
  /** Says something to the person in front of the machine; the log is for machines and never holds the link. */
  readonly say: (line: string) => void;
}

const real: Surroundings = { now: Date.now, say: (line) => process.stdout.write(`${line}\n`) };

/** A store may be slow at its start without anything being wrong. */
const SILENT_MS = 3_000;

const listen = async ({ nest }: App, { host, port }: Config): Promise<void> => {
  await nest.listen(port, host).catch((cause: unknown) => {
    throw new Error(`Nobody can listen at HOST ${host}, PORT ${port}: ${messageOf(cause)}`, { cause });
  });
};

/** What is refused now is refused at every start, and must not keep the others' node from starting: it is said, and no more. */
const refusalTo =
  ({ say }: Surroundings) =>
  (error: unknown): void => {
    if (!(error instanceof ProblemError)) throw error;
    say(`The first administrator has no account: ${error.document.detail ?? error.document.title}`);
  };

/** A store that cannot be reached yet is waited for, as for reading, and whoever looks on is told once. */
const reached = async (store: string, log: Logger, say: Surroundings['say'], join: () => Promise<void>) => {
  const telling = setTimeout(() => {
    const line = `Watchfloor waits for its store ${withoutSecrets(store)}, which does not answer yet, and goes on trying.`;
    say(line);
    log.warn(line);
  }, SILENT_MS);
  await persistently(new AbortController().signal, join).finally(() => clearTimeout(telling));
};

const startOnce = async (config: Config, log: Logger, surroundings: Surroundings): Promise<Server> => {
  const { now, say } = surroundings;
  const metrics = openMetrics();
  const reasons: string[] = [];
  const broken = (reason: string, cause?: unknown) => {
    reasons.push(reason);
    log.fatal({ err: cause, reason }, 'this node cannot go on');
  };
  const { dataDir } = config;
  const opened = await openNodeStore({ storeUrl: config.store, epoch: config.storeEpoch }, dataDir);
  const store = measuredStore(tellingWhenBroken(opened.store, broken), metrics);
  const closing: (() => Promise<void>)[] = [() => opened.close()];
  let draining: string | undefined;
  const close = async () => {
    draining = 'This node is shutting down.';
    await closeAll(closing.splice(0));
  };
  try {
    const shared = isShared(config.store);
    const node = nodeName(shared, dataDir);
    await reached(config.store, log, say, () => joinNodes(store, node, READABLE_LEVEL, now()));
    const leave = () =>
      leaveNodes(store, node, now()).catch((err: unknown) => log.warn({ err }, 'left without a word'));
    if (shared) closing.unshift(leave);
    // The projector starts, and perhaps builds, on the other core while this thread loads what answers requests.
    const starting = startRuntime({
      opened: { ...opened, store },
      shared,
      dataDir,
      rules: config.shift,
      now,
      log,
      metrics,
      broken,
    });
    const [runtime, { createApp }] = await Promise.all([starting, import('./app.ts')]);
    closing.unshift(() => runtime.close());
    const app = await createApp({
      config,
      store,
      runtime,
      now,
      log,
      metrics,
      reasons: () => (draining === undefined ? reasons : [...reasons, draining]),
      draining: () => draining,
    });
    closing.unshift(() => app.close());
    await listen(app, config);
    const { port } = app.nest.getHttpServer().address() as AddressInfo;
    const url = baseUrl({ ...config, port });
    await app.firstRun.registerAdministrator().catch(refusalTo(surroundings));
    const setupLink = await app.firstRun.setupLink(node);
    log.info({ host: config.host, port, store: withoutSecrets(config.store) }, 'listening');
    say(`Watchfloor is at ${url}, its data in ${withoutSecrets(config.store)}`);
    if (setupLink) setupNotice(setupLink, url, config.setupLinkMs).forEach(say);
    return { app, runtime, store, url, close };
  } catch (error) {
    return closedAfter(error, close);
  }
};

/** Opens the store, starts the runtime, listens. Throws what kept it from starting, with everything closed again. */
export const startServer = async (config: Config, log: Logger, surroundings = real): Promise<Server> => {
  try {
    return await startOnce(config, log, surroundings);
  } catch (error) {
    if (!isTorn(error)) throw error;
    log.warn({ err: error }, 'read models are torn: they are thrown away and built again');
    removeAllViews(config.dataDir);
    return startOnce(config, log, surroundings);
  }
};
