import { routes } from '@watchfloor/api-contract';
import { PersonClient, reached } from '../../../servers/index.ts';
import type { Bench, Measurement } from '../bench.ts';
import type { Ground } from '../ground.ts';
import { closeSome } from '../history/close-some.ts';
import type { Invented } from '../history/incidents.ts';
import { tellIncidents } from '../history/tell-incidents.ts';
import { slots } from '../load/pace.ts';
import { delays } from '../percentile.ts';
import { duringSeconds, progress } from '../progress.ts';
import { rows } from '../promised.ts';
import { steady } from '../steady.ts';
import { storedSession } from '../stored-session.ts';
import { tellOn } from '../tell-on.ts';
import { withStore } from '../with-store.ts';

const ROWS = 50;
const WARMING = 100;
/** Pages a second and readers: each delay counts from the instant the page was due, whatever the server did just then. */
const PER_SECOND = 50;
const READERS = 8;
/** So close together that nothing falls due before it is measured. */
const EVERY_MS = 1;
const LONGEST_MS = 1_800_000;

/** A store with a history of incidents, and somebody who may see them. */
interface Prepared {
  readonly ground: Ground;
  readonly person: string;
  readonly cookie: string;
  /** Where the log is: a node that has read so far knows who is there and what is open. */
  readonly position: string;
  /** Oldest first. */
  readonly open: readonly Invented[];
}

const prepare = async (ground: Ground, stored: number, open: number): Promise<Prepared> => {
  const bar = progress(`${stored} incidents are stored`, 2 * stored - open);
  const { incidents, person } = await tellOn(ground, async ({ rows: told, world, ...how }) => {
    const options = { ...how, until: Date.now(), open, everyMs: EVERY_MS, onTold: bar.at };
    return { incidents: await tellIncidents(told, world, stored, options), person: world.firstLine[0] ?? '' };
  });
  bar.done();
  const session = await withStore(ground.store, (store) => storedSession(store, person));
  return { ground, person, ...session, open: incidents };
};

/** The oldest are closed, so that the newest `still` are left open. */
const leaveOpen = async (prepared: Prepared, still: number): Promise<Prepared> => {
  const { ground, person, open } = prepared;
  if (open.length === still) return prepared;
  const oldest = open.slice(0, open.length - still);
  const bar = progress(`all but ${still} are closed`, oldest.length);
  const position = await withStore(ground.store, (store) => closeSome(store, oldest, person, bar.at));
  bar.done();
  return { ...prepared, position, open: open.slice(-still) };
};

/** The first page of the queue, in ms, asked for at a fixed rate while time moves the ranks. */
const measurePages = async (bench: Bench, { ground, person, cookie, position, open: { length: open } }: Prepared) => {
  const server = await bench.launch(ground);
  try {
    const building = progress(`read models with ${open} open`, 1);
    await server.ready(LONGEST_MS);
    await reached(server.url, position);
    await steady(server);
    building.done();
    const reader = new PersonClient({ url: server.url, cookie, csrf: '' }, { id: person, name: person });
    const ask = async () => {
      const page = await reader.must(routes.queue.page, { query: { limit: ROWS } });
      if (page.rows.length !== Math.min(ROWS, open) || page.counts.open !== open)
        throw new Error(`a page of ${page.rows.length} rows with ${page.counts.open} open instead of ${open}`);
    };
    for (let n = 0; n < WARMING; n += 1) await ask();
    const seconds = bench.size(20, 1);
    const tookMs: number[] = [];
    const next = slots(PER_SECOND, seconds);
    const read = async () => {
      for (let due = await next(); due !== undefined; due = await next()) {
        await ask();
        tookMs.push(performance.now() - due);
      }
    };
    const cpuBefore = server.cpuSeconds();
    const all = Promise.all(Array.from({ length: READERS }, read));
    await duringSeconds(`pages of a queue with ${open} open`, seconds, all);
    return { ...delays(tookMs), cpuMs: ((server.cpuSeconds() - cpuBefore) * 1000) / tookMs.length };
  } finally {
    await server.stop();
  }
};

const TARGET_OPEN = 10_000;

const measure = async (bench: Bench, ground: Ground) => {
  const stored = bench.size(1_000_000, 4_000);
  const target = bench.size(TARGET_OPEN, 1_000);
  const sizes = bench.size([100_000, TARGET_OPEN, 1_000], [1_000]);
  let prepared = await prepare(ground, stored, Math.max(...sizes));
  const beside: Record<string, number> = { 'incidents stored': stored };
  let value = Number.NaN;
  for (const open of sizes) {
    prepared = await leaveOpen(prepared, open);
    const { p50, p95, p99, max, cpuMs } = await measurePages(bench, prepared);
    beside[`p95 with ${open} open, ms`] = p95;
    if (open !== target) continue;
    value = p95;
    Object.assign(beside, { 'p50, ms': p50, 'p99, ms': p99, 'longest, ms': max });
    beside['processor time of the server per page, ms'] = cpuMs;
  }
  return { value, beside };
};

/** A page costs what is open, not what was ever stored: the same stored incidents with fewer and fewer of them open. */
export const queuePage: Measurement = {
  name: 'queue-page',
  keys: [rows.queuePage.key],
  run: async (bench) => {
    const ground = bench.ground('queue');
    try {
      return { [rows.queuePage.key]: await measure(bench, ground) };
    } finally {
      ground.remove();
    }
  },
};
