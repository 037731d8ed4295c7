import { setTimeout as pause } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { endPlainly, numberFrom } from '../src/command-line.ts';
import { chanceFrom } from '../src/chance.ts';
import { sites } from './src/cast.ts';
import { post, type Format } from './src/detectors.ts';
import { scenarios } from './src/scenarios.ts';

interface Options {
  readonly source: string;
  readonly format: Format;
  readonly every: number;
  readonly url: string;
  readonly key?: string;
}

const simulate = async ({ source, format, every, url, key }: Options): Promise<void> => {
  if (key === undefined) throw new Error('an API key is needed: --key or WATCHFLOOR_KEY');

  const luck = chanceFrom(Date.now());
  const known = scenarios.filter((scenario) => scenario.format === format);
  const sensors = sites.map((site) => ({ site, format, source, key }));
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());

  while (!ending.signal.aborted) {
    const site = luck.one(sites);
    const shot = { scenario: luck.one(known), site, host: luck.one(site.hosts) };
    const count = luck.is(0.1) ? luck.between(20, 60) : luck.between(1, 4);
    await post(url, sensors, shot, count, luck);
    console.log(`${String(count).padStart(3)} × ${shot.scenario.title}, ${shot.host}`);
    await pause(every * 1000, undefined, { signal: ending.signal }).catch(() => undefined);
  }
};

await new Command('simulate')
  .description('plays one invented detector against a running server until Ctrl+C')
  .requiredOption('--source <name>', 'the source to post as, by name or id')
  .addOption(new Option('--format <format>', 'what the source speaks').choices(['wazuh', 'suricata']).default('wazuh'))
  .option('--every <seconds>', 'how long to wait between two bursts', numberFrom(0.1, 86_400), 5)
  .option('--url <address>', 'where the server is', process.env['WATCHFLOOR_URL'] ?? 'http://127.0.0.1:8420')
  .option('--key <key>', 'the source’s API key (or WATCHFLOOR_KEY in the environment)', process.env['WATCHFLOOR_KEY'])
  .action(simulate)
  .parseAsync()
  .catch(endPlainly);
