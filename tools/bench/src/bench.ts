import {
  found,
  freePort,
  startServer,
  temporaryFolder,
  type PersonClient,
  type ServerProcess,
} from '../../servers/index.ts';
import type { Measured } from './row.ts';

export interface BenchOptions {
  /** Smaller sizes, under a minute in all: shows that everything works, not what it can do. */
  readonly quick: boolean;
  /** `esdb://…` runs the same rows on a given, empty EventStoreDB; otherwise each row gets an embedded store of its own. */
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
  /** The STORE setting, and the folder of the read models. */
  readonly store: string;
  readonly dataDir: string;
  close(): Promise<void>;
}

export interface Bench extends BenchOptions {
  /** `full` or, on a quick run, `quick`. */
  size<Value>(full: Value, quick: Value): Value;
  /** Starts the built server on a store, profiled when asked for. */
  launch(store: string, dataDir: string): Promise<ServerProcess>;
  platform(): Promise<Platform>;
}

/** One thing to run; it answers one or several rows by their keys. */
export interface Measurement {
  /** What --only takes, beside the keys of its rows. */
  readonly name: string;
  readonly keys: readonly string[];
  run(bench: Bench): Promise<Readonly<Record<string, Measured>>>;
}

/** On a store that all rows share, the organisation is founded once and its administrator stays signed in. */
const firstOrAgain = async (server: ServerProcess, known: PersonClient | undefined): Promise<PersonClient> =>
  known ? known.at(server.url) : found(server);

export const openBench = (options: BenchOptions): Bench => {
  let shared: PersonClient | undefined;
  const { profiles } = options;
  const nodeFlags = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
  const launch = async (store: string, dataDir: string) =>
    startServer({ store, dataDir, port: await freePort(), nodeFlags });
  return {
    ...options,
    size: (full, quick) => (options.quick ? quick : full),
    launch,
    platform: async () => {
      const folder = temporaryFolder('bench');
      const store = options.store ?? `sqlite:${folder.path}`;
      const server = await launch(store, folder.path);
      await server.ready();
      const administrator = await firstOrAgain(server, shared);
      if (options.store !== undefined) shared = administrator;
      const close = async () => {
        await server.stop();
        folder.remove();
      };
      return { server, administrator, store, dataDir: folder.path, close };
    },
  };
};
