import { routes, type QueueRow } from '@watchfloor/api-contract';
import { setTimeout as pause } from 'node:timers/promises';
import { addCustomer, hire, until, type PersonClient } from '../../../servers/index.ts';
import type { Bench, Measurement, Platform } from '../bench.ts';
import { bareBroadcast } from '../consoles/bare-broadcast.ts';
import { Consoles } from '../consoles/consoles.ts';
import type { Caused } from '../consoles/worker-messages.ts';
import { openSome } from '../load/open-some.ts';
import { slots } from '../load/pace.ts';
import { delays } from '../percentile.ts';
import { duringSeconds, progress } from '../progress.ts';
import { rows } from '../promised.ts';

const CLEARANCES = 20;
const PER_SECOND = 100;
const SENDERS = 32;
const INCIDENTS_OF_A_CUSTOMER = 20;

/** Twenty customers in a ring; each clearance is the next ten of them, so that half of all screens see any one. */
export const clearanceRing = (customers: readonly string[]): readonly (readonly string[])[] =>
  customers.map((_, first) =>
    Array.from({ length: customers.length / 2 }, (_, step) => customers[(first + step) % customers.length] ?? ''),
  );

const found = async (platform: Platform, count: number) => {
  const customers: string[] = [];
  const open: QueueRow[] = [];
  const bar = progress('customers, incidents, clearances', count * 2);
  for (let n = 0; n < count; n += 1) {
    const customer = await addCustomer(platform.administrator, `Customer ${n}`);
    customers.push(customer);
    open.push(...(await openSome(platform, customer, INCIDENTS_OF_A_CUSTOMER)));
    bar.at(n + 1);
  }
  const people: PersonClient[] = [];
  for (const clearance of clearanceRing(customers)) {
    const name = `Engineer ${people.length}`;
    people.push(await hire(platform.administrator, { name, roles: ['L1 engineer'], clearance: [...clearance] }));
    bar.at(count + people.length);
  }
  bar.done();
  return { open, people };
};

/** Notes at a fixed rate over all open incidents; each is an event that changes the incident's row. */
const makeEvents = async (author: PersonClient, open: readonly QueueRow[], seconds: number): Promise<Caused[]> => {
  const caused: Caused[] = [];
  const next = slots(PER_SECOND, seconds);
  let sent = 0;
  const sender = async () => {
    for (let due = await next(); due !== undefined; due = await next()) {
      const row = open[(sent * 7) % open.length];
      sent += 1;
      if (!row) throw new Error('no incident is open');
      const sentAt = performance.timeOrigin + due;
      const body = { text: `Note ${sent}.` };
      const { revision } = await author.must(routes.incident.note, { params: { id: row.id }, body });
      caused.push({ incident: row.id, revision, sentAt });
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
  return caused;
};

/** Whole pages, asked and compared until the screens stand at the very tick of the page. */
const compareAll = async (consoles: Consoles, people: readonly PersonClient[]) => {
  let differing = 0;
  let example: string | undefined;
  for (const [session, person] of people.entries()) {
    const compared = await until(
      async () => {
        const page = await person.must(routes.queue.page, { query: { limit: 500 } });
        const answer = await consoles.compare(session, page.tick, page.rows);
        return answer.elsewhere === 0 ? answer : undefined;
      },
      { withinMs: 30_000, everyMs: 150, what: 'Screens at the tick of the page' },
    );
    differing += compared.differing;
    example ??= compared.example;
  }
  return { differing, example };
};

const measure = async (bench: Bench, platform: Platform) => {
  const clearances = bench.size(CLEARANCES, 4);
  const screens = bench.size(25, 10);
  const seconds = bench.size(30, 2);
  const { open, people } = await found(platform, clearances);
  const author = await hire(platform.administrator, { name: 'Mara Quist', roles: ['L2 engineer'] });
  const consoles = await Consoles.open({ sessions: people.map(({ session }) => session), screens });
  try {
    consoles.begin();
    const caused = await duringSeconds('events to screens', seconds, makeEvents(author, open, seconds));
    // Pushes go out every 100 ms and ranks every 5 s: what is still under way after 3 s was lost.
    await pause(3_000);
    const seen = await consoles.end(caused);
    const { differing, example } = await compareAll(consoles, people);
    const { p50, p95, p99, max, samples } = delays(seen.delaysMs);
    return {
      value: p99,
      conditions: [
        { what: `p95 at most 150 ms (${p95.toFixed(0)})`, met: p95 <= 150 },
        { what: `every event on every screen that may see it (${seen.neverSeen} missing)`, met: seen.neverSeen === 0 },
        { what: `rows of every screen equal the server's (${differing} differ)`, met: differing === 0 },
      ],
      beside: {
        'p50, ms': p50,
        'longest, ms': max,
        screens: people.length * screens,
        clearances,
        'events/s': caused.length / seconds,
        'events seen': samples,
        'pushes received': seen.pushes,
        'ranges missed and asked for': seen.missed,
        'memory of the server, MB': platform.server.residentMb().now,
        ...(example === undefined ? {} : { 'first difference': example }),
      },
    };
  } finally {
    await consoles.close();
  }
};

/** Five hundred consoles of twenty clearances, a hundred events a second, each seen by half of them. */
export const eventToScreen: Measurement = {
  name: 'event-to-screen',
  keys: [rows.eventToScreen.key],
  run: async (bench) => {
    const clients = bench.size(500, 20);
    const bare = await bareBroadcast({ clients, rooms: CLEARANCES, seconds: bench.size(10, 1), rowsPerPush: 5 });
    const platform = await bench.platform();
    try {
      const baseline = { what: "socket.io's broadcast alone, p99 in ms", value: bare.p99 };
      return { [rows.eventToScreen.key]: { ...(await measure(bench, platform)), baseline } };
    } finally {
      await platform.close();
    }
  },
};
