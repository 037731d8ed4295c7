import { routes, type DeskView } from '@watchfloor/api-contract';
import { addCustomer, hire, until, type PersonClient } from '../../../servers/index.ts';
import { bareCommit } from '../bare-commit.ts';
import type { Bench, Measurement, Platform } from '../bench.ts';
import { openSome } from '../load/open-some.ts';
import { delays } from '../percentile.ts';
import { progress } from '../progress.ts';
import { rows } from '../promised.ts';
import { handedTwice } from './handed-twice.ts';

const ENGINEERS = 50;
const QUICK_ENGINEERS = 10;
const EVENT_BYTES = 300;
const { desk, incident } = routes;

const staff = async (
  { administrator }: Platform,
  customer: string,
  count: number,
): Promise<readonly PersonClient[]> => {
  const bar = progress('hiring engineers', count);
  const hired: PersonClient[] = [];
  for (let n = 0; n < count; n += 1) {
    hired.push(await hire(administrator, { name: `Engineer ${n}`, roles: ['L1 engineer'], clearance: [customer] }));
    bar.at(hired.length);
  }
  bar.done();
  return hired;
};

/** From saying "I am free" until something is in the hand, whether it comes with the answer or a moment later. */
const takeNext = async (engineer: PersonClient): Promise<{ readonly ms: number; readonly hand: DeskView['hand'] }> => {
  const sent = performance.now();
  const isGiven = (view: DeskView) => (view.hand.length > 0 ? view : undefined);
  const answered = isGiven(await engineer.must(desk.ready, { body: {} }));
  const given =
    answered ??
    (await until(async () => isGiven(await engineer.must(desk.view)), {
      withinMs: 30_000,
      everyMs: 5,
      what: 'Being given an incident',
    }));
  return { ms: performance.now() - sent, hand: given.hand };
};

/** Works off the hand as fast as the rules allow, so that the next round starts with a free desk. */
const finish = async (engineer: PersonClient, hand: DeskView['hand']): Promise<void> => {
  for (const { id } of hand) {
    const params = { id };
    await engineer.must(incident.start, { params, body: {} });
    const closing = { verdict: 'benign positive', classification: 'planned activity', notTold: 'a planned test' };
    await engineer.must(incident.close, { params, body: closing });
  }
  await until(async () => ((await engineer.must(desk.view)).hand.length === 0 ? true : undefined), {
    withinMs: 30_000,
    what: 'A free desk after closing',
  });
};

const measure = async (bench: Bench, platform: Platform) => {
  const open = bench.size(10_000, 1_000);
  const rounds = bench.size(41, 2);
  const bare = await bareCommit(bench, { seconds: bench.size(4, 0.5), outstanding: ENGINEERS, bytes: EVENT_BYTES });
  const customer = await addCustomer(platform.administrator, 'Riverside Energy');
  await openSome(platform, customer, open);
  const engineers = await staff(platform, customer, bench.size(ENGINEERS, QUICK_ENGINEERS));
  const tookMs: number[] = [];
  /** A server that was just started compiles as it goes; its first round is told apart. */
  let firstMs: readonly number[] = [];
  const given: (readonly string[])[] = [];
  const bar = progress('rounds of all engineers at once', rounds);
  for (let round = 0; round < rounds; round += 1) {
    const taken = await Promise.all(engineers.map(takeNext));
    if (round === 0) firstMs = taken.map(({ ms }) => ms);
    else tookMs.push(...taken.map(({ ms }) => ms));
    given.push(...taken.map(({ hand }) => hand.map(({ id }) => id)));
    await Promise.all(engineers.map((engineer, index) => finish(engineer, taken[index]?.hand ?? [])));
    bar.at(round + 1);
  }
  bar.done();
  const { p50, p95, p99, max, samples } = delays(tookMs);
  return {
    [rows.takeNext.key]: {
      value: p99,
      baseline: { what: `the store's commits, ${ENGINEERS} at once, p99 in ms`, value: bare.p99Ms },
      beside: {
        'p50, ms': p50,
        'p95, ms': p95,
        'longest, ms': max,
        'longest of the first round, ms': Math.max(...firstMs),
        given: samples,
        'open incidents': open,
      },
    },
    [rows.takeNextDouble.key]: {
      // Everything given is closed by whoever got it, so one seen in two hands was claimed twice.
      value: handedTwice(given).length,
      beside: { 'incidents given': given.flat().length },
    },
  };
};

/** Fifty engineers say "I am free" at the same instant, again and again, over ten thousand open incidents. */
export const takeNextMeasurement: Measurement = {
  name: 'take-next',
  keys: [rows.takeNext.key, rows.takeNextDouble.key],
  run: async (bench) => {
    const platform = await bench.platform();
    try {
      return await measure(bench, platform);
    } finally {
      await platform.close();
    }
  },
};
