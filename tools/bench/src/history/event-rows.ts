import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { positionAt } from '@watchfloor/event-store-port';
import { openSqliteLog } from '@watchfloor/event-store-sqlite';
import { eventIdAt, openChain } from './chain.ts';
import type { EventRows, Told } from './told.ts';

const PER_TRANSACTION = 50_000;

/** Writes rows straight into the events.db of a data directory that nothing serves, without waiting for a flush each time. */
export const openEventRows = async (directory: string, seed: number): Promise<EventRows> => {
  const log = await openSqliteLog(directory);
  await log.close();
  const db = new DatabaseSync(join(directory, 'events.db'));
  db.exec('PRAGMA synchronous=OFF; PRAGMA cache_size=-131072; BEGIN');
  const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
  const chained = openChain();
  let number = 0;
  const tell = (told: Told) => {
    number += 1;
    const id = eventIdAt(seed, number);
    const { stream, revision, raw } = chained(id, told);
    insert.run(number, stream, revision, id, raw.type, raw.data, raw.metadata);
    if (number % PER_TRANSACTION === 0) db.exec('COMMIT; BEGIN');
    const position = positionAt(1, number);
    return { id, position: () => position };
  };
  return {
    count: () => number,
    tell,
    tellAfter: (told) => void tell(told()),
    room: () => Promise.resolve(),
    close: async () => {
      db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
};
