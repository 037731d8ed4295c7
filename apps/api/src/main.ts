import { messageOf } from '@watchfloor/kernel';
import { readConfig } from './platform/config.ts';
import { openLog } from './platform/log.ts';
import { startServer } from './start-server.ts';

// The log, its keys and the read models are for the user of this process alone.
process.umask(0o077);

/** For whoever typed the command: a sentence, not the stack. */
const giveUp = (error: unknown): never => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
};

const read = () => {
  try {
    return readConfig(process.env);
  } catch (error) {
    return giveUp(error);
  }
};
const config = read();
const log = openLog(config.logLevel);

const server = await startServer(config, log).catch((error: unknown) => {
  log.fatal({ err: error }, 'the server did not start');
  return giveUp(error);
});

/** Orders to end, from a person or the machine: work under way is finished first, and a second order is not waited for. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'shutting down');
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'not shut down in order');
        process.exit(1);
      },
    );
  });
}
