import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import ait from './mappings/ait.json' with { type: 'json' };
import { fullSpeed, inPace } from './src/batches.ts';
import { collected } from './src/collected.ts';
import { play } from './src/play.ts';
import { postBatch, targetOf } from './src/post-batch.ts';
import { recordedAlerts } from './src/recorded-alerts.ts';

interface Options {
  readonly source: string;
  readonly speed: string;
  readonly url: string;
  readonly key?: string;
  readonly leaveOut: string;
  readonly concurrency: string;
}

const program = new Command('replay')
  .description('plays a file of recorded alerts (.csv, .json, .ndjson, also .gz) through the HTTP intake')
  .argument('<file>')
  .requiredOption('--source <name>', 'the source to post as, by name or id')
  .option('--speed <times>', 'in the file’s own time, so many times as fast; 0 is as fast as it is taken', '0')
  .option('--url <address>', 'where the server is', process.env['WATCHFLOOR_URL'] ?? 'http://127.0.0.1:8420')
  .option('--key <key>', 'the source’s API key (or WATCHFLOOR_KEY in the environment)', process.env['WATCHFLOOR_KEY'])
  .option('--leave-out <columns>', 'columns that are not sent', ait.leaveOut.join(','))
  .option('--concurrency <posts>', 'posts at once', '4')
  .parse();
const [file = ''] = program.args;
const options = program.opts<Options>();
if (options.key === undefined) program.error('an API key is needed: --key or WATCHFLOOR_KEY');

const [speed, leaveOut] = [Number(options.speed), options.leaveOut.split(',')];
const target = targetOf(options.url, options.source, options.key ?? '');
const alerts = recordedAlerts(file, leaveOut);
const name = basename(file);
const bar = new SingleBar({ format: `${name} {bar} {value} of {total} alerts · {speed}/s`, hideCursor: true });

const { size } = await stat(file);
// Packed alerts take a dozen bytes each, plain ones a hundred: a guess that the bar corrects at the end.
bar.start(Math.ceil(size / (file.endsWith('.gz') ? 1.5 : 100)), 0, { speed: 0 });
const started = performance.now();
let posted = 0;

const paced = speed > 0 ? inPace(name, await collected(alerts), speed) : undefined;
if (paced) bar.setTotal(paced.reduce((sum, { items }) => sum + items.length, 0));

const summary = await play(paced ?? fullSpeed(name, alerts), {
  post: (batch) => postBatch(target, batch),
  concurrency: Number(options.concurrency),
  until: async (ms) => {
    await wait(Math.max(0, started + ms - performance.now()));
  },
  onPosted: (items) => {
    posted += items;
    if (posted > bar.getTotal()) bar.setTotal(posted);
    bar.update(posted, { speed: Math.round(posted / ((performance.now() - started) / 1000)) });
  },
}).finally(() => {
  bar.setTotal(posted);
  bar.stop();
});
const { items, taken, quarantined, repeated } = summary;
console.log(`${items} alerts: ${taken} taken, ${quarantined} quarantined, ${repeated} posted before`);
