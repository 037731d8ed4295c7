import { join } from 'node:path';
import { StoreError, withoutSecrets, type StoreAddress } from '@watchfloor/event-store-port';
import { openReadOnlyLog, type ReadOnlyLog } from '@watchfloor/event-store-sqlite';

/** Opens the log to look at it, beside whoever serves it. A cluster that is gone is given up only after a while: it is said who is asked. */
export const openToRead = async (address: StoreAddress): Promise<ReadOnlyLog> => {
  if (address.kind === 'sqlite') return openReadOnlyLog(join(address.directory, 'events.db'));
  console.error(`Asking ${withoutSecrets(address.connectionString)} …`);
  // The cluster's client takes a second to load, which the embedded store's operator need not wait.
  const { openEventStoreDbLog } = await import('@watchfloor/event-store-eventstoredb');
  return openEventStoreDbLog(address);
};

/** In the operator's words: a cluster that does not answer is told by its address, not by the last word of its client. */
export const explained = (error: unknown, store: string): unknown =>
  store.startsWith('esdb') && error instanceof StoreError && error.fault === 'unreachable'
    ? new Error(`${withoutSecrets(store)} does not answer. Is it running, and is STORE right?`)
    : error;

/** The folder of an embedded store; throws when a cluster is configured, whose own tools do this. */
export const embeddedDirectory = (address: StoreAddress, what: string): string => {
  if (address.kind === 'sqlite') return address.directory;
  throw new Error(`${what} is for the embedded store: use the cluster's own tools`);
};
