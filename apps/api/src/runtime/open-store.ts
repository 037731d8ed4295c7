import { mkdirSync, realpathSync } from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import {
  keyStreams,
  openStore,
  storeAddress,
  type EventLog,
  type EventStore,
  type SubjectKeys,
} from '@watchfloor/event-store-port';
import { lockDirectory, openKeysDb, openSqliteLog, openSqliteReader } from '@watchfloor/event-store-sqlite';
import { definitions } from '@watchfloor/events';
import { messageOf } from '@watchfloor/kernel';
import { openForAll } from './node-membership.ts';

/** Where the events are; `epoch` is raised by hand after an EventStoreDB was restored, an embedded store counts its own. */
export interface StoreSetting {
  readonly storeUrl: string;
  readonly epoch: number;
}

/** What a thread opens the store with; `port` leads to the one writer of an embedded store. */
export interface StoreAccess extends StoreSetting {
  readonly port?: MessagePort;
}

export interface OpenStore {
  readonly store: EventStore;
  /** For a further thread of this process; an embedded store's port has to be transferred to it. */
  readonly accessForWorker: () => StoreAccess;
  readonly close: () => Promise<void>;
}

/** Whether nodes share this store: then the duties that must run once need a lease. */
export const isShared = (storeUrl: string): boolean => storeAddress(storeUrl).kind === 'esdb';

const storeOver = (log: EventLog, keys: SubjectKeys): EventStore => openStore(log, keys, definitions, openForAll);

const openShared = async ({ storeUrl, epoch }: StoreSetting): Promise<OpenStore> => {
  // The client and gRPC would cost each thread of an embedded node 20 MB and a tenth of a second.
  const { openEventStoreDbLog } = await import('@watchfloor/event-store-eventstoredb');
  const log = openEventStoreDbLog({ connectionString: storeUrl, epoch });
  const accessForWorker = () => ({ storeUrl, epoch });
  return { store: storeOver(log, keyStreams(log)), accessForWorker, close: () => log.close() };
};

const openEmbedded = async ({ storeUrl, epoch }: StoreSetting, directory: string): Promise<OpenStore> => {
  const log = await openSqliteLog(directory);
  const keys = openKeysDb(directory);
  return {
    store: storeOver(log, keys),
    accessForWorker: () => ({ storeUrl, epoch, port: log.connect() }),
    close: async () => {
      await log.close();
      keys.close();
    },
  };
};

const makeFolder = (setting: 'STORE' | 'DATA_DIR', folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new Error(`${setting} ${folder} is no folder and cannot be made one: ${messageOf(cause)}`, { cause });
  }
};

const isSameFolder = (one: string, other: string): boolean => realpathSync(one) === realpathSync(other);

/**
 * Opens the store of a node and holds `dataDir` (made when missing) for this process: read models have one writer. Throws
 * DirectoryInUseError when another process serves that folder, or the embedded store.
 */
export const openNodeStore = async (setting: StoreSetting, dataDir: string): Promise<OpenStore> => {
  const address = storeAddress(setting.storeUrl);
  if (address.kind === 'sqlite') makeFolder('STORE', address.directory);
  makeFolder('DATA_DIR', dataDir);
  const opened = await (address.kind === 'sqlite' ? openEmbedded(setting, address.directory) : openShared(setting));
  // An embedded store has locked its own folder already.
  if (address.kind === 'sqlite' && isSameFolder(dataDir, address.directory)) return opened;
  try {
    const lock = lockDirectory(dataDir);
    return { ...opened, close: () => opened.close().finally(() => lock.release()) };
  } catch (error) {
    await opened.close();
    throw error;
  }
};

/** The same store in a worker thread. */
export const openWorkerStore = async ({ storeUrl, epoch, port }: StoreAccess): Promise<OpenStore> => {
  const address = storeAddress(storeUrl);
  if (address.kind === 'esdb' || port === undefined) return openShared({ storeUrl, epoch });
  const { directory } = address;
  const log = openSqliteReader(directory, port);
  const keys = openKeysDb(directory);
  const accessForWorker = (): never => {
    throw new Error('a worker hands no store on');
  };
  return {
    store: storeOver(log, keys),
    accessForWorker,
    close: async () => {
      await log.close();
      keys.close();
    },
  };
};
