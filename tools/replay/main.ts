import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import ait from './mappings/ait.json' with { type: 'json' };
import { endPlainly, numberFrom } from '../src/command-line.ts';
import { fullSpeed, inPace } from './src/batches.ts';
import { collected } from './src/collected.ts';
import { play } from './src/play.ts';
import { postBatch, targetOf } from './src/post-batch.ts';
import { recordedAlerts } from './src/recorded-alerts.ts';

interface Options {
  readonly source: string;
  readonly speed: number;
  readonly url: string;
  readonly key?: string;
  readonly leaveOut: string;
  readonly concurrency: number;
}

const replay = async (file: string, options: Options): Promise<void> => {
  const { speed, source, url, key, concurrency } = options;
  if (key === undefined) throw new Error('an API key is needed: --key or WATCHFLOOR_KEY');
  if (!/^[\x21-\x7e]+$/.test(key)) throw new Error('this is no API key: it has letters that no key has');
  const { size } = await stat(file);
  // A server that goes away is waited for; one that was never there is a mistake.
  await fetch(new URL('/health/live', url)).catch((cause: unknown) => {
    throw new Error(`no server answers at ${url}`, { cause });
  });
  const target = targetOf(url, source, key);
  const alerts = recordedAlerts(file, options.leaveOut.split(','));
  const name = basename(file);
  const paced = speed > 0 ? inPace(name, await collected(alerts), speed) : undefined;
  // Packed alerts take a dozen bytes each, plain ones a hundred: a guess that the bar corrects at the end.
  const guessed = Math.ceil(size / (file.endsWith('.gz') ? 1.5 : 100));
  const bar = new SingleBar({ format: `${name} {bar} {value} of {total} alerts · {speed}/s`, hideCursor: true });
  bar.start(paced?.reduce((sum, { items }) => sum + items.length, 0) ?? guessed, 0, { speed: 0 });
  const started = performance.now();
  let posted = 0;
  const summary = await play(paced ?? fullSpeed(name, alerts), {
    post: (batch) => postBatch(target, batch),
    concurrency,
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
};

await new Command('replay')
  .description('plays a file of recorded alerts (.csv, .json, .ndjson, also .gz) through the HTTP intake')
  .argument('<file>')
  .requiredOption('--source <name>', 'the source to post as, by name or id')
  .option(
    '--speed <times>',
    'in the file’s own time, so many times as fast; 0 is as fast as it is taken',
    numberFrom(0, 1e6),
    0,
  )
  .option('--url <address>', 'where the server is', process.env['WATCHFLOOR_URL'] ?? 'http://127.0.0.1:8420')
  .option('--key <key>', 'the source’s API key (or WATCHFLOOR_KEY in the environment)', process.env['WATCHFLOOR_KEY'])
  .option('--leave-out <columns>', 'columns that are not sent', ait.leaveOut.join(','))
  .option('--concurrency <posts>', 'posts at once', numberFrom(1, 64, 'whole number'), 4)
  .action(replay)
  .parseAsync()
  .catch(endPlainly);
