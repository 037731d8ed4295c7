import type { MessagePort } from 'node:worker_threads';
import { openEventStoreDbLog } from '@watchfloor/event-store-eventstoredb';
import { keyStreams, openStore, type EventStore } from '@watchfloor/event-store-port';
import { openKeysDb, openSqliteLog, openSqliteReader } from '@watchfloor/event-store-sqlite';

/** What a thread opens the store with; `port` leads to the one writer of an embedded store. */
export interface StoreAccess {
  readonly storeUrl: string;
  readonly port?: MessagePort;
}

export interface OpenStore {
  readonly store: EventStore;
  /** For a further thread of this process; an embedded store's port has to be transferred to it. */
  readonly accessForWorker: () => StoreAccess;
  readonly close: () => Promise<void>;
}

const SQLITE = 'sqlite:';

/** Whether nodes share this store: then the duties that must run once need a lease. */
export const isShared = (storeUrl: string): boolean => !storeUrl.startsWith(SQLITE);

const openShared = (storeUrl: string): OpenStore => {
  const log = openEventStoreDbLog({ connectionString: storeUrl });
  return { store: openStore(log, keyStreams(log)), accessForWorker: () => ({ storeUrl }), close: () => log.close() };
};

/** Opens the store of a node. Throws DirectoryInUseError when another process serves the embedded one. */
export const openNodeStore = async (storeUrl: string): Promise<OpenStore> => {
  if (isShared(storeUrl)) return openShared(storeUrl);
  const directory = storeUrl.slice(SQLITE.length);
  const log = await openSqliteLog(directory);
  const keys = openKeysDb(directory);
  return {
    store: openStore(log, keys),
    accessForWorker: () => ({ storeUrl, port: log.connect() }),
    close: async () => {
      await log.close();
      keys.close();
    },
  };
};

/** The same store in a worker thread. */
export const openWorkerStore = ({ storeUrl, port }: StoreAccess): OpenStore => {
  if (port === undefined) return openShared(storeUrl);
  const directory = storeUrl.slice(SQLITE.length);
  const log = openSqliteReader(directory, port);
  const keys = openKeysDb(directory);
  const accessForWorker = (): never => {
    throw new Error('a worker hands no store on');
  };
  return {
    store: openStore(log, keys),
    accessForWorker,
    close: async () => {
      await log.close();
      keys.close();
    },
  };
};
