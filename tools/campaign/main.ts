import { Command } from 'commander';
import { buildWhatChanged } from '../scripts/bundles.ts';
import { numberFrom } from '../src/command-line.ts';
import { temporaryFolder } from '../servers/index.ts';
import { embedded, given, testServer, type CampaignStore } from './src/log-store.ts';
import { reportText, violationsOf, type CampaignReport } from './src/report.ts';
import { runCampaign } from './src/run-campaign.ts';
import { traceAppend } from './src/trace/trace-append.ts';

const whole = numberFrom(1, 1e6, 'whole number');

const { kills, store, seed, nodes } = new Command('campaign')
  .description('kills the server again and again under load and looks for what was promised and is not kept')
  .option('--kills <number>', 'how often on each store', whole, 60)
  .option('--store <store>', 'sqlite, test-server, esdb://… (empty), or both; ESDB_URL stands for the test server')
  .option('--seed <number>', 'the same seed kills at the same moments', whole, Math.floor(Math.random() * 1e6) + 1)
  .option('--nodes <number>', 'only with this many nodes: 1 or 2', whole)
  .parse()
  .opts<{ kills: number; store?: string; seed: number; nodes?: number }>();

const shared = process.env['ESDB_URL'] ?? 'test-server';
const wanted = store === undefined || store === 'both' ? ['sqlite', shared] : [store];

const openStore = async (name: string, folder: string): Promise<CampaignStore> => {
  if (name === 'sqlite') return embedded(folder);
  return name === 'test-server' ? testServer(folder) : given(name);
};

/** One store with so many nodes on it; a given EventStoreDB has to be empty, so it is used once, by two. */
const campaigns = wanted.flatMap((name) => {
  const sizes = name === 'sqlite' ? ([1] as const) : name === 'test-server' ? ([1, 2] as const) : ([2] as const);
  return sizes.filter((size) => nodes === undefined || size === nodes).map((size) => ({ name, nodes: size }));
});

const run = async ({ name, nodes: size }: (typeof campaigns)[number]): Promise<CampaignReport> => {
  const folder = temporaryFolder('campaign-store');
  const opened = await openStore(name, folder.path);
  const what = `${opened.name}, ${size} node${size === 1 ? '' : 's'}`;
  try {
    return await runCampaign({
      store: opened,
      nodes: size,
      kills,
      seed,
      onKill: ({ moment, node, backMs }, done) =>
        console.error(
          `${what}: kill ${done}/${kills} of node ${node} in ${moment}, ready after ${Math.round(backMs)} ms`,
        ),
    });
  } finally {
    await opened.close();
    folder.remove();
  }
};

await buildWhatChanged(['api']);
console.error(`seed ${seed}`);
const broken: string[] = [];
for (const campaign of campaigns) {
  const report = await run(campaign);
  console.log(reportText(report));
  broken.push(...violationsOf(report));
}
if (wanted.includes('sqlite')) {
  const traced = await traceAppend();
  if (traced === undefined)
    console.log('strace is not on this machine: that an answer follows the sync was not traced.');
  else
    console.log(
      `${traced.promise}: ${traced.violations.length === 0 ? 'kept' : `BROKEN: ${traced.violations.join()}`}`,
    );
  broken.push(...(traced?.violations ?? []));
}
console.log(broken.length === 0 ? 'All promises kept.' : `${broken.length} violations.`);
process.exit(broken.length === 0 ? 0 : 1);
