import { ANY, jsonEvent } from '@eventstore/db-client';
import { isErasable, type EventLog } from '@watchfloor/event-store-port';
import type { Connection } from './connection.ts';
import { persist } from './pauses.ts';
import { readLast } from './read-stream.ts';
import { storeErrorFrom } from './trouble.ts';

/** Keeps what the stream's metadata said before: what an operator set stays. */
export const retainOf = (connection: Connection): EventLog['retain'] => {
  return async (stream, { maxCount }) => {
    // A hint: history is kept whole all the same.
    if (!isErasable(stream)) return;
    const metastream = `$$${stream}`;
    const before = JSON.parse((await readLast(connection, metastream))?.data ?? '{}') as {
      readonly $maxCount?: number;
    };
    if (before.$maxCount === maxCount) return;
    const wanted = jsonEvent({ type: '$metadata', data: { ...before, $maxCount: maxCount } });
    const how = { ...connection.writing, expectedRevision: ANY } as const;
    try {
      await persist(connection, (client) => client.appendToStream(metastream, wanted, how));
    } catch (error) {
      throw storeErrorFrom(error, false);
    }
  };
};
