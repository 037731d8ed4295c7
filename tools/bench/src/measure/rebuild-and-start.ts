import { routes } from '@watchfloor/api-contract';
import { setTimeout as pause } from 'node:timers/promises';
import { PersonClient, reached, until, type ServerProcess } from '../../../servers/index.ts';
import type { Bench, Measurement } from '../bench.ts';
import type { Ground } from '../ground.ts';
import { tellHistory } from '../history/tell-history.ts';
import { newestBuild, outdateViews, standingBuilds } from '../outdated-views.ts';
import { delays, percentile } from '../percentile.ts';
import { progress } from '../progress.ts';
import { rows } from '../promised.ts';
import { readAlone } from '../read-alone.ts';
import { steady } from '../steady.ts';
import { storedSession } from '../stored-session.ts';
import { tellOn } from '../tell-on.ts';
import { withStore } from '../with-store.ts';

const OPEN = 10_000;
/** So close together that nothing is overdue: a node that starts would first write twenty thousand breaches. */
const EVERY_MS = 1;
/** How often memory is looked at while two processes share the work. */
const WATCH_MS = 500;
const WARM_STARTS = 3;
const AFTER_KILL_MS = 4_000;
const LONGEST_MS = 1_800_000;

/** A node on a log with a history, and somebody who reads there. */
interface Node {
  /** The folder of its read models. */
  readonly folder: string;
  /** The end of the history. */
  readonly position: string;
  readonly reader: (url: string) => PersonClient;
  start(): Promise<ServerProcess>;
}

const prepare = async (bench: Bench, events: number, open: number, ground: Ground) => {
  const bar = progress('a history is told', events);
  const person = await tellOn(ground, async ({ rows: told, world, ...how }) => {
    await tellHistory(told, world, events, {
      ...how,
      until: Date.now(),
      open,
      everyMs: EVERY_MS,
      onTold: bar.at,
    });
    return world.firstLine[0] ?? '';
  });
  bar.done();
  const [{ cookie, position }, alone] = await withStore(
    ground.store,
    async (store) => [await storedSession(store, person), await readAlone(store.log)] as const,
  );
  const node: Node = {
    folder: ground.dataDir,
    position,
    reader: (url) => new PersonClient({ url, cookie, csrf: '' }, { id: person, name: person }),
    start: () => bench.launch(ground),
  };
  return { node, alone };
};

/** The queue's first page, asked for as long as the rebuild lasts. */
const readUntil = async (reader: PersonClient, isOver: () => boolean) => {
  const tookMs: number[] = [];
  let refused = 0;
  while (!isOver()) {
    const sent = performance.now();
    const reply = await reader.ask(routes.queue.page, { query: { limit: 50 } });
    tookMs.push(performance.now() - sent);
    if (!reply.ok) refused += 1;
    await pause(20);
  }
  return { tookMs, refused };
};

/** From the start of a node with a former release's read models until new ones took over; readers are served meanwhile. */
const rebuildBeside = async (node: Node) => {
  outdateViews(node.folder);
  const former = newestBuild(node.folder);
  const server = await node.start();
  let peakMb = 0;
  const watching = setInterval(() => {
    if (server.running()) peakMb = Math.max(peakMb, server.residentMb().now);
  }, WATCH_MS);
  const firstReadMs = await server.ready(LONGEST_MS);
  const swapped = until(() => (newestBuild(node.folder) > former && standingBuilds(node.folder) === 1) || undefined, {
    withinMs: LONGEST_MS,
    everyMs: 20,
    what: 'The rebuild of all read models',
  }).then(() => performance.now() - server.startedAt);
  let over = false;
  const done = swapped.finally(() => (over = true));
  const reads = await readUntil(node.reader(server.url), () => over);
  const rebuiltMs = await done;
  await steady(server);
  clearInterval(watching);
  const memory = { now: server.residentMb().now, peak: peakMb };
  await server.stop();
  return { rebuiltMs, firstReadMs, reads, memory };
};

const startsOf = async (node: Node, warmStarts: number) => {
  const warmMs: number[] = [];
  let cpu = Number.NaN;
  for (let start = 0; start < warmStarts; start += 1) {
    const server = await node.start();
    warmMs.push(await server.ready());
    cpu = server.cpuSeconds();
    await steady(server);
    await (start === warmStarts - 1 ? server.kill() : server.stop());
  }
  const again = await node.start();
  const afterKillMs = await again.ready();
  await again.stop();
  return { warmMs, afterKillMs, cpu };
};

const measure = async (bench: Bench, ground: Ground) => {
  const open = bench.size(OPEN, 200);
  const { node, alone } = await prepare(bench, bench.size(1_000_000, 8_000), open, ground);
  const bar = progress('build, rebuild, start', 3);
  const first = await node.start();
  await first.ready(LONGEST_MS);
  await reached(first.url, node.position);
  const builtMs = performance.now() - first.startedAt;
  await steady(first);
  await first.stop();
  bar.at(1);
  const { rebuiltMs, firstReadMs, reads, memory } = await rebuildBeside(node);
  bar.at(2);
  const { warmMs, afterKillMs, cpu } = await startsOf(node, bench.size(WARM_STARTS, 1));
  bar.done();
  const { p50, p99, samples } = delays(reads.tookMs);
  return {
    [rows.rebuildEvents.key]: {
      value: (alone.events * 1000) / rebuiltMs,
      baseline: { what: 'the log read page by page and thrown away, events/s', value: alone.perSecond },
      conditions: [
        {
          what: `${samples} reads served meanwhile, ${reads.refused} refused`,
          met: samples > 0 && reads.refused === 0,
        },
      ],
      beside: {
        events: alone.events,
        'rebuild with the start of the process, s': rebuiltMs / 1000,
        'first read served after, ms': firstReadMs,
        'reads meanwhile p50, ms': p50,
        'reads meanwhile p99, ms': p99,
        'first build without any to serve, s': builtMs / 1000,
      },
    },
    [rows.startToReady.key]: {
      value: percentile(warmMs, 0.5),
      conditions: [
        { what: `at most 4,000 ms after kill -9 (${Math.round(afterKillMs)})`, met: afterKillMs <= AFTER_KILL_MS },
      ],
      beside: {
        'slowest warm start, ms': percentile(warmMs, 1),
        'processor time of a start, ms': cpu * 1000,
        events: alone.events,
        'open incidents': open,
      },
    },
    [rows.resident.key]: {
      value: memory.now,
      beside: { 'peak while rebuilding, with the building process, MB': memory.peak },
    },
  };
};

/** A million events of all types: all read models built again while they are read, memory after it, and starts. */
export const rebuildAndStart: Measurement = {
  name: 'rebuild-and-start',
  keys: [rows.rebuildEvents.key, rows.startToReady.key, rows.resident.key],
  run: async (bench) => {
    const ground = bench.ground('rebuild');
    try {
      return await measure(bench, ground);
    } finally {
      ground.remove();
    }
  },
};
