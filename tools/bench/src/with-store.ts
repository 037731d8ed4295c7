import { openEventStoreDbLog } from '@watchfloor/event-store-eventstoredb';
import { keyStreams, openStore, storeAddress, type EventStore } from '@watchfloor/event-store-port';
import { openKeysDb, openSqliteLog } from '@watchfloor/event-store-sqlite';

/** What a node opens for the same STORE setting; nobody else may have an embedded one open. */
export const withStore = async <Value>(setting: string, use: (store: EventStore) => Promise<Value>): Promise<Value> => {
  const address = storeAddress(setting);
  if (address.kind === 'esdb') {
    const log = openEventStoreDbLog(address);
    try {
      return await use(openStore(log, keyStreams(log)));
    } finally {
      await log.close();
    }
  }
  const log = await openSqliteLog(address.directory);
  const keys = openKeysDb(address.directory);
  try {
    return await use(openStore(log, keys));
  } finally {
    await log.close();
    keys.close();
  }
};
