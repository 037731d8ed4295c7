import { join } from 'node:path';
import { openDecoder, storeAddress } from '@watchfloor/event-store-port';
import { openKeysDb, openReadOnlyLog } from '@watchfloor/event-store-sqlite';
import type { Building } from '@watchfloor/subscriptions';
import { openWorkerStore, type StoreSetting } from '../open-store.ts';

export interface LogToRead {
  readonly store: Building['store'];
  readonly close: () => Promise<void>;
}

/** The log of a node for another process, which only reads it: an embedded one is locked by the node itself. */
export const openLogToRead = async (where: StoreSetting): Promise<LogToRead> => {
  const address = storeAddress(where.storeUrl);
  if (address.kind === 'esdb') return openWorkerStore(where);
  const log = openReadOnlyLog(join(address.directory, 'events.db'));
  const keys = openKeysDb(address.directory);
  const close = async () => {
    await log.close();
    keys.close();
  };
  return { store: { log, decode: openDecoder(keys) }, close };
};
