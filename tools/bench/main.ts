import { Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { buildWhatChanged } from '../scripts/bundles.ts';
import { openBench, type Measurement } from './src/bench.ts';
import { inOrderOfLeftovers, measurements, named } from './src/measurements.ts';
import { reported, type Row } from './src/row.ts';
import { rowsOf } from './src/rows-of.ts';
import { tableOf } from './src/table.ts';

interface Flags {
  readonly only?: string;
  readonly quick?: true;
  readonly json?: string;
  readonly store?: string;
  readonly data?: string;
  readonly profile?: string;
}

const flags = new Command('bench')
  .description('measures the built server from outside and sets each figure beside its target')
  .option('--only <name>', `one of ${measurements.map(({ name }) => name).join(', ')}, or the key of a row`)
  .option('--quick', 'smaller sizes, under a minute: shows that all works, not what it can do')
  .option('--json <file>', 'writes the rows as JSON')
  .option('--store <esdb://…>', 'runs the rows on this EventStoreDB instead of embedded stores')
  .option('--data <folder>', 'folder of recorded alerts; ../shared/data/alerts/ait unless given')
  .option('--profile <folder>', 'writes a CPU profile of every server it starts; the figures suffer')
  .addHelpText(
    'after',
    `
With --store all rows share one log, which is best empty: they run one after the other, those first that leave the
fewest incidents open, each with customers and people of its own. Nothing is removed afterwards.`,
  )
  .parse()
  .opts<Flags>();

const wanted = named(flags.only);
if (wanted.length === 0) {
  console.error(`No row or measurement is called ${flags.only ?? ''}.`);
  process.exit(2);
}
await buildWhatChanged(['api']);
const quick = flags.quick === true;
const bench = openBench({ quick, store: flags.store, data: flags.data, profiles: flags.profile });
// Somebody else's work on the same cores makes every figure worse: it has to be seen beside them.
const [loadBefore = 0] = loadavg();
const measured = new Map<Measurement, readonly Row[]>();
const inTurn = flags.store === undefined ? wanted : inOrderOfLeftovers.filter((one) => wanted.includes(one));
for (const measurement of inTurn) measured.set(measurement, await rowsOf(measurement, bench));
const rows = wanted.flatMap((measurement) => measured.get(measurement) ?? []);

const size = quick ? 'QUICK: small sizes, the figures are not those of the targets. ' : '';
console.log(
  `${size}${availableParallelism()} cores, ${flags.store === undefined ? 'embedded store' : 'EventStoreDB'}, load before it began ${loadBefore.toFixed(1)}\n`,
);
console.log(tableOf(rows));
if (flags.json !== undefined) {
  const report = {
    at: new Date().toISOString(),
    quick,
    cores: availableParallelism(),
    loadBefore,
    node: process.version,
    rows: rows.map(reported),
  };
  writeFileSync(flags.json, `${JSON.stringify(report, null, 2)}\n`);
}
process.exit(0);
