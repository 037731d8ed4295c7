import { freePort, startServer, type PersonClient, type ServerProcess } from '../../servers/index.ts';
import { startWithAdministrator } from './administrator.ts';
import { ownGround, sharedGround, type Ground } from './ground.ts';
import type { Measured } from './row.ts';

export interface BenchOptions {
  /** Smaller sizes, under a minute in all: shows that everything works, not what it can do. */
  readonly quick: boolean;
  /** `esdb://…`: all rows run on this one EventStoreDB, one after the other; otherwise each has an embedded store of its own. */
  readonly store: string | undefined;
  /** Folder for a CPU profile of every server that is started. */
  readonly profiles: string | undefined;
  /** Folder of alert files for the rows that read any. */
  readonly data: string | undefined;
}

/** A running server with its administrator signed in. */
export interface Platform {
  readonly server: ServerProcess;
  readonly administrator: PersonClient;
  close(): Promise<void>;
}

export interface Bench extends BenchOptions {
  /** `full` or, on a quick run, `quick`. */
  size<Value>(full: Value, quick: Value): Value;
  /** Where a row measures; it removes it at its end. */
  ground(purpose: string): Ground;
  /** Starts the built server on a ground, profiled when asked for. */
  launch(ground: Ground): Promise<ServerProcess>;
  platform(): Promise<Platform>;
}

/** One thing to run; it answers one or several rows by their keys. */
export interface Measurement {
  /** What --only takes, beside the keys of its rows. */
  readonly name: string;
  readonly keys: readonly string[];
  run(bench: Bench): Promise<Readonly<Record<string, Measured>>>;
}

export const openBench = (options: BenchOptions): Bench => {
  const { profiles } = options;
  const nodeFlags = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
  const shared = options.store === undefined ? undefined : sharedGround(options.store);
  const ground = (purpose: string) => shared ?? ownGround(purpose);
  const launch = async ({ store, dataDir }: Ground) =>
    startServer({ store, dataDir, port: await freePort(), nodeFlags });
  return {
    ...options,
    size: (full, quick) => (options.quick ? quick : full),
    ground,
    launch,
    platform: async () => {
      const on = ground('bench');
      const { server, administrator } = await startWithAdministrator(on, () => launch(on));
      const close = async () => {
        await server.stop();
        on.remove();
      };
      return { server, administrator, close };
    },
  };
};
