import { randomUUID } from 'node:crypto';
import { incidentDecider } from '@watchfloor/domain-incident';
import { personById, slaPolicyOf } from '@watchfloor/read-models';
import type { Runtime, RuntimeNeeds } from './ports/runtime.ts';
import { meetDeadlines } from './deadlines.ts';
import { runDuty, everySecond } from './duty.ts';
import { startFlushing } from './flushing.ts';
import { noticeTorn } from './notice-torn.ts';
import { deskStreams } from './hand-out/desk-streams.ts';
import { Desks } from './hand-out/hand-out.ts';
import { NodePresence } from './presence/node-presence.ts';
import { OtherNodes } from './presence/other-nodes.ts';
import { believedFor, PresenceWatch } from './presence/presence-watch.ts';
import { startProjector, type Projector } from './projector/projector.ts';
import { QueueFeed } from './queue/feed.ts';
import { MemoryQueue } from './queue/live-queue.ts';

/** How often time alone moves ranks. */
const TICK_MS = 5_000;

const runtimeOver = (projector: Projector, holder: string, needs: RuntimeNeeds): Runtime => {
  const { now, opened, shared, log, rules } = needs;
  const { store } = opened;
  const stopping = new AbortController();

  const db = (): typeof projector.views.db => projector.views.db;
  const incidents = incidentDecider((version) => slaPolicyOf(db())(version));
  const others = new OtherNodes(now, believedFor(rules.sessionGoneMs), (id) => personById(db(), id));
  const presence = new NodePresence(now, others);
  const watch = new PresenceWatch({
    store,
    db,
    presence,
    others,
    node: holder,
    goneMs: rules.sessionGoneMs,
    now,
    lagMs: () => projector.node.lagMs(),
  });
  const feed = new QueueFeed(db, now, (policy) => new MemoryQueue(policy, now));
  const { queue } = feed;
  feed.reload(projector.position());
  const torn = noticeTorn(needs.broken);
  const failed = (cause: unknown): void => {
    log.warn({ cause }, 'hand-out failed, retrying');
    torn(cause);
  };
  const unpushed = (cause: unknown): void => {
    log.warn({ cause }, 'changes of the queue wait');
    torn(cause);
  };
  const untold = (cause: unknown): void => log.warn({ cause }, 'presence update failed, retrying');
  const desks = new Desks({
    streams: deskStreams(store, incidents),
    queue,
    customerOf: (id) => queue.book.get(id)?.customer,
    policy: () => feed.directory.policy,
    db,
    rules,
    isHere: (person) => presence.connected(person),
    now,
    failed,
  });

  projector.onServing(() => feed.reload(projector.position()));
  projector.onCommitted((committed) => {
    feed.follow(committed);
    watch.hear(committed);
    desks.follow(committed);
  });
  const flushes = new Set<Parameters<Runtime['onFlush']>[0]>();
  const stopFlushing = startFlushing(() => {
    const flush = queue.flush();
    if (flush !== undefined) for (const listener of flushes) listener(flush);
  }, unpushed);
  const ranks = setInterval(() => queue.rerank(), TICK_MS);
  const duties = [
    runDuty({
      duty: 'timers',
      store,
      holder,
      shared,
      signal: stopping.signal,
      trouble: (cause) => {
        log.warn({ cause }, 'deadlines wait');
        torn(cause);
      },
      run: (held) =>
        everySecond(held, async () => {
          await desks.giveBackOf(watch.gone());
          await desks.takeBack();
          await meetDeadlines({ store, db, incidents, now });
        }),
    }),
    everySecond(stopping.signal, () => desks.sweep()),
    ...(shared ? [everySecond(stopping.signal, () => watch.tell().catch(untold))] : []),
  ];

  return {
    onCommitted: (listener) => projector.onCommitted(listener),
    onFlush: (listener) => {
      flushes.add(listener);
      return () => flushes.delete(listener);
    },
    queue,
    handOut: desks,
    node: projector.node,
    views: projector.views,
    get directory() {
      return feed.directory;
    },
    incidents,
    presence,
    close: async () => {
      stopping.abort();
      stopFlushing();
      clearInterval(ranks);
      await Promise.allSettled(duties);
      await desks.close();
      await projector.close();
    },
  };
};

/** Starts everything a node does besides answering requests; resolves once its read models can be asked. */
export const startRuntime = async (needs: RuntimeNeeds): Promise<Runtime> => {
  const holder = `node-${randomUUID()}`;
  const projector = await startProjector({ ...needs, holder });
  try {
    return runtimeOver(projector, holder, needs);
  } catch (error) {
    await projector.close();
    throw error;
  }
};
