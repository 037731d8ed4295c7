import { addCustomer, connectWazuh } from '../../../servers/index.ts';
import { bareCommit } from '../bare-commit.ts';
import type { Measurement } from '../bench.ts';
import { runIntakeLoad } from '../load/intake-load.ts';
import { delays } from '../percentile.ts';
import { duringSeconds } from '../progress.ts';
import { rows } from '../promised.ts';

const CONNECTIONS = 64;
/** An alert alone in its event, in bytes. */
const ALERT_BYTES = 700;

/** One alert a post, as fast as 64 connections go. */
export const intakeSingle: Measurement = {
  name: 'intake-single',
  keys: [rows.intakeSingle.key],
  run: async (bench) => {
    const seconds = bench.size(20, 1);
    const bare = await bareCommit(bench, { seconds: bench.size(5, 0.5), outstanding: CONNECTIONS, bytes: ALERT_BYTES });
    const platform = await bench.platform();
    try {
      const customer = await addCustomer(platform.administrator, 'Harbour Media');
      const source = await connectWazuh(platform.administrator, customer);
      const load = { url: platform.server.url, source, connections: CONNECTIONS, alertsPerPost: 1, newEvery: 20 };
      const all = runIntakeLoad({ ...load, offered: Number.POSITIVE_INFINITY, seconds });
      const cpuBefore = platform.server.cpuSeconds();
      const taken = await duringSeconds('intake, single posts', seconds, all);
      const cpu = platform.server.cpuSeconds() - cpuBefore;
      const { p50, p99 } = delays(taken.tookMs);
      return {
        [rows.intakeSingle.key]: {
          value: taken.taken / taken.seconds,
          baseline: { what: "the store's group commit of single alerts, /s", value: bare.appendsPerSecond },
          beside: {
            'answer p50, ms': p50,
            'answer p99, ms': p99,
            'processor time of the server per post, ms': (cpu * 1e3) / taken.taken,
          },
        },
      };
    } finally {
      await platform.close();
    }
  },
};
