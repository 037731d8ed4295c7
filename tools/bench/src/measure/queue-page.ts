import { routes } from '@watchfloor/api-contract';
import { PersonClient, temporaryFolder } from '../../../servers/index.ts';
import type { Bench, Measurement } from '../bench.ts';
import { writeIncidents } from '../history.ts';
import { firstLine } from '../history/world.ts';
import { delays } from '../percentile.ts';
import { progress } from '../progress.ts';
import { rows } from '../promised.ts';
import { steady } from '../steady.ts';
import { storedSession } from '../stored-session.ts';

const PAGES = 500;
const WARMING = 50;
const ROWS = 50;

/** The first page of a queue with `open` of `stored` incidents open, in ms, asked for one after the other. */
const measurePages = async (bench: Bench, stored: number, open: number) => {
  const folder = temporaryFolder('queue');
  const person = firstLine[0] ?? '';
  await writeIncidents(folder.path, stored, { until: Date.now(), open, everyMs: 1 });
  const cookie = await storedSession(folder.path, person);
  const server = await bench.launch(`sqlite:${folder.path}`, folder.path);
  try {
    await server.ready(600_000);
    await steady(server.url);
    const reader = new PersonClient({ url: server.url, cookie, csrf: '' }, { id: person, name: person });
    const tookMs: number[] = [];
    for (let n = 0; n < WARMING + PAGES; n += 1) {
      const sent = performance.now();
      const page = await reader.must(routes.queue.page, { query: { limit: ROWS } });
      if (n >= WARMING) tookMs.push(performance.now() - sent);
      if (page.rows.length !== Math.min(ROWS, open) || page.counts.open !== open)
        throw new Error(`a page of ${page.rows.length} rows with ${page.counts.open} open instead of ${open}`);
    }
    return delays(tookMs);
  } finally {
    await server.stop();
    folder.remove();
  }
};

const sizes = (bench: Bench) => ({
  stored: bench.size(1_000_000, 20_000),
  open: bench.size([1_000, 100_000, 10_000], [1_000]),
});

/** A page costs what is open, not what was ever stored: the same stored incidents with fewer and more of them open. */
export const queuePage: Measurement = {
  name: 'queue-page',
  keys: [rows.queuePage.key],
  run: async (bench) => {
    if (bench.store !== undefined)
      return {
        [rows.queuePage.key]: { value: null, why: 'a history of a million incidents is only written embedded' },
      };
    const { stored, open } = sizes(bench);
    const bar = progress('queue pages', open.length);
    const beside: Record<string, number> = { 'incidents stored': stored };
    let value = Number.NaN;
    for (const [index, count] of open.entries()) {
      const { p50, p95, p99 } = await measurePages(bench, stored, count);
      beside[`p95 with ${count} open, ms`] = p95;
      if (index === open.length - 1) {
        value = p95;
        beside['p50, ms'] = p50;
        beside['p99, ms'] = p99;
      }
      bar.at(index + 1);
    }
    bar.done();
    return { [rows.queuePage.key]: { value, beside } };
  },
};
