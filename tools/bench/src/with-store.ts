import { openEventStoreDbLog } from '@watchfloor/event-store-eventstoredb';
import { keyStreams, openStore, type EventStore } from '@watchfloor/event-store-port';
import { openKeysDb, openSqliteLog } from '@watchfloor/event-store-sqlite';

const SQLITE = 'sqlite:';

/** What a node opens for the same STORE setting; nobody else may have an embedded one open. */
export const withStore = async <Value>(setting: string, use: (store: EventStore) => Promise<Value>): Promise<Value> => {
  if (!setting.startsWith(SQLITE)) {
    const log = openEventStoreDbLog({ connectionString: setting });
    try {
      return await use(openStore(log, keyStreams(log)));
    } finally {
      await log.close();
    }
  }
  const directory = setting.slice(SQLITE.length);
  const log = await openSqliteLog(directory);
  const keys = openKeysDb(directory);
  try {
    return await use(openStore(log, keys));
  } finally {
    await log.close();
    keys.close();
  }
};
