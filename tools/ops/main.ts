import { Command } from 'commander';
import { storeAddress } from '@watchfloor/event-store-port';
import { backUp, restore } from '@watchfloor/event-store-sqlite';
import { removeAllViews } from '@watchfloor/subscriptions';
import { endPlainly } from '../src/command-line.ts';
import { dump } from './src/dump.ts';
import { forgetNode } from './src/forget-node.ts';
import { rebuild } from './src/rebuild.ts';
import { embeddedDirectory, explained } from './src/open-to-read.ts';
import { verify } from './src/verify.ts';

// A backup holds all that the log and its keys hold: it is for whoever makes it alone.
process.umask(0o077);

const program = new Command('ops')
  .description('Looks after the event log.')
  .option('--store <store>', 'sqlite:<folder> or esdb://…; STORE by default', process.env['STORE'] ?? 'sqlite:./data')
  .option('--data-dir <folder>', "folder of the read models; DATA_DIR, or the embedded store's own");
const store = () => program.opts<{ store: string }>().store;
const address = () => storeAddress(store());
const dataDirectory = (): string =>
  program.opts<{ dataDir?: string }>().dataDir ??
  process.env['DATA_DIR'] ??
  embeddedDirectory(address(), 'rebuild without --data-dir');

program
  .command('verify')
  .description("derives every stream's chain again and names the first bad event and what was taken away")
  .option('--against <backup>', 'an earlier backup: all of its events must still stand')
  .action(async ({ against }: { against?: string }) => {
    process.exitCode = await verify(address(), against);
  });
program
  .command('rebuild')
  .description('throws the read models away; the next start builds them from the log')
  .action(() => {
    rebuild(dataDirectory());
    console.log('The read models are gone; the next start builds them again.');
  });
program
  .command('dump <stream>')
  .description("prints a stream as it is stored, one event a line; an incident's also by the id in its page's address")
  .action(async (stream: string) => {
    process.exitCode = await dump(address(), stream);
  });
program
  .command('backup <file>')
  .description('copies events to <file> and keys to <file>.keys, also while the server runs')
  .action((file: string) => {
    backUp(embeddedDirectory(address(), 'backup'), file);
    console.log(`Events are in ${file}, keys in ${file}.keys: keep the two apart.`);
  });
program
  .command('restore <file>')
  .description('puts a backup in the place of the log, in a new epoch; the server must be stopped')
  .action((file: string) => {
    const directory = embeddedDirectory(address(), 'restore');
    const { epoch, former } = restore(file, directory, () => {
      removeAllViews(directory);
    });
    console.log(`Restored ${file} as epoch ${epoch}.${former === undefined ? '' : ` The log before it is ${former}.`}`);
  });

program
  .command('forget-node <name>')
  .description('says that a node on a cluster is gone for good: nobody waits for what it could read')
  .action(async (name: string) => {
    process.exitCode = await forgetNode(address(), name);
  });

await program.parseAsync().catch((error: unknown) => endPlainly(explained(error, store())));
