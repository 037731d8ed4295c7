import { openEventStoreDbLog } from '@watchfloor/event-store-eventstoredb';
import { openSqliteLog } from '@watchfloor/event-store-sqlite';
import { temporaryFolder } from '../../servers/index.ts';
import type { Bench } from './bench.ts';
import { measureRawAppend, type RawAppendFigures, type RawAppendOptions } from './raw-append.ts';

/** The store alone: its group commit without intake, codec or server, on this machine in this run. */
export const bareCommit = async ({ store }: Bench, options: RawAppendOptions): Promise<RawAppendFigures> => {
  if (store !== undefined) {
    const log = openEventStoreDbLog({ connectionString: store });
    try {
      return await measureRawAppend(log, options);
    } finally {
      await log.close();
    }
  }
  const folder = temporaryFolder('bare');
  const log = await openSqliteLog(folder.path);
  try {
    return await measureRawAppend(log, options);
  } finally {
    await log.close();
    folder.remove();
  }
};
