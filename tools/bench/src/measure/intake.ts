import { addCustomer, connectWazuh, lagOf, openIncidents, positionOf, until } from '../../../servers/index.ts';
import { bareCommit } from '../bare-commit.ts';
import type { Measurement, Platform } from '../bench.ts';
import { openSome } from '../load/open-some.ts';
import { runIntakeLoad, type IntakeTaken } from '../load/intake-load.ts';
import { percentile } from '../percentile.ts';
import { duringSeconds } from '../progress.ts';
import { rows } from '../promised.ts';

/** Above the target, so that the target can be seen to be passed; far above, it would measure a queue and not a rate. */
const OFFERED = 22_000;
const BEHIND_MS = 2_000;
/** One chunk of 100 alerts as it stands in the log, in bytes. */
const CHUNK_BYTES = 57_000;

/** Milliseconds until the newest alert is grouped and seen by readers. */
const catchUp = async ({ server: { url } }: Platform, position: string): Promise<number> => {
  const begun = performance.now();
  const caughtUp = async () => {
    if ((await positionOf(url)) < position) return undefined;
    const { groupingMs, projectionMs } = await lagOf(url);
    return groupingMs === 0 && projectionMs < 1_000 ? true : undefined;
  };
  await until(caughtUp, { withinMs: 300_000, everyMs: 50, what: 'Catching up with intake' });
  return performance.now() - begun;
};

/** What is not held by then is lost: the server said long ago that everything is grouped. */
const LOST_AFTER_MS = 30_000;

/** Taken minus what all incidents hold. */
const lost = async ({ administrator }: Platform, customer: string, { taken }: IntakeTaken) => {
  const ends = performance.now() + LOST_AFTER_MS;
  for (;;) {
    const open = await openIncidents(administrator, customer);
    const held = open.reduce((sum, { alerts }) => sum + alerts, 0);
    if (held === taken || performance.now() > ends) return { incidents: open.length, held, lost: taken - held };
  }
};

/** Batches of a hundred for a minute, one alert in twenty opening an incident; nothing is re-sent, nothing is closed. */
export const intake: Measurement = {
  name: 'intake',
  keys: [rows.intakeAlerts.key, rows.intakeLost.key],
  run: async (bench) => {
    const seconds = bench.size(60, 2);
    const bare = await bareCommit(bench, { seconds: bench.size(8, 0.5), outstanding: 16, bytes: CHUNK_BYTES });
    const platform = await bench.platform();
    try {
      // A node that has just started still takes up grouping: what is measured is one at work.
      await openSome(platform, await addCustomer(platform.administrator, 'Southgate Bank'), 1);
      const customer = await addCustomer(platform.administrator, 'Northgate Bank');
      const source = await connectWazuh(platform.administrator, customer);
      const load = {
        url: platform.server.url,
        source,
        connections: 16,
        alertsPerPost: 100,
        offered: OFFERED,
        newEvery: 20,
      };
      const cpuBefore = platform.server.cpuSeconds();
      const taken = await duringSeconds('intake, batches of 100', seconds, runIntakeLoad({ ...load, seconds }));
      const behind = await lagOf(platform.server.url);
      const caughtUpMs = await catchUp(platform, taken.position);
      const cpu = platform.server.cpuSeconds() - cpuBefore;
      const counted = await lost(platform, customer, taken);
      const behindMs = Math.max(behind.groupingMs, behind.projectionMs, caughtUpMs);
      const perSecond = taken.taken / taken.seconds;
      return {
        [rows.intakeAlerts.key]: {
          value: perSecond,
          baseline: { what: "the store's group commit of such chunks, alerts/s", value: bare.appendsPerSecond * 100 },
          conditions: [
            { what: `at most 2 s behind at the end (${Math.round(behindMs)} ms)`, met: behindMs <= BEHIND_MS },
          ],
          beside: {
            'grouping behind at the end, ms': behind.groupingMs,
            'read models behind at the end, ms': behind.projectionMs,
            'until all was grouped and shown, ms': caughtUpMs,
            'bytes per alert': taken.bytes / taken.taken,
            'answer p99, ms': percentile(taken.tookMs, 0.99),
            'offered, /s': OFFERED,
            'asked to come back': taken.deferred,
            'processor time of the server per 1,000 alerts, ms': (cpu * 1e6) / taken.taken,
            'memory of the server, MB': platform.server.residentMb().now,
          },
        },
        [rows.intakeLost.key]: {
          value: counted.lost,
          beside: { taken: taken.taken, 'held by incidents': counted.held, incidents: counted.incidents },
        },
      };
    } finally {
      await platform.close();
    }
  },
};
