import { ANY, jsonEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { isErasable, type EventLog } from '@watchfloor/event-store-port';
import type { Connection } from './connection.ts';
import { persist } from './pauses.ts';
import { readLast } from './read-stream.ts';
import { storeErrorFrom, troubleOf } from './trouble.ts';

const writing = async (
  connection: Connection,
  write: (client: EventStoreDBClient) => Promise<unknown>,
): Promise<void> => {
  connection.assertOpen();
  try {
    await persist(connection, write);
  } catch (error) {
    throw storeErrorFrom(error, false);
  }
};

/** The server marks an erased stream by its largest number, which a JavaScript number cannot hold. */
const isErased = (before: number | undefined): boolean => before !== undefined && !Number.isSafeInteger(before);

interface StreamMetadata {
  readonly $tb?: number;
  readonly $maxCount?: number;
  readonly $maxAge?: number;
}

const setMetadata = (
  { writing: how }: Connection,
  client: EventStoreDBClient,
  metastream: string,
  data: StreamMetadata,
): Promise<unknown> =>
  client.appendToStream(metastream, jsonEvent({ type: '$metadata', data: { ...data } }), {
    ...how,
    expectedRevision: ANY,
  });

const remove = ({ writing: how }: Connection, client: EventStoreDBClient, stream: string): Promise<unknown> =>
  client.deleteStream(stream, { ...how, expectedRevision: ANY });

/**
 * Keeps what the stream's metadata said before, or events that were cut off would come back. Metadata written to an
 * erased stream revives its name in the server's eyes, so that it is erased once more.
 */
export const retainOf = (connection: Connection): EventLog['retain'] => {
  return async (stream, { maxCount, maxAgeSeconds }) => {
    // A hint: history is kept whole all the same.
    if (!isErasable(stream)) return;
    const metastream = `$$${stream}`;
    const written = JSON.parse((await readLast(connection, metastream))?.data ?? '{}') as StreamMetadata;
    const wanted = {
      ...written,
      ...(maxCount !== undefined && { $maxCount: maxCount }),
      ...(maxAgeSeconds !== undefined && { $maxAge: maxAgeSeconds }),
    };
    if (wanted.$maxCount === written.$maxCount && wanted.$maxAge === written.$maxAge) return;
    const erased = isErased(written.$tb);
    await writing(connection, async (client) => {
      await setMetadata(connection, client, metastream, { ...wanted, ...(erased && { $tb: Number.MAX_SAFE_INTEGER }) });
      if (erased) await remove(connection, client, stream);
    });
  };
};

/**
 * A delete, no tombstone: a draft's stream must be usable again under its name. Either way the bytes leave the disk
 * with the server's next scavenge.
 */
export const eraseOf = (connection: Connection): EventLog['erase'] => {
  return async (stream) => {
    if (!isErasable(stream)) throw new Error(`${stream} is history and is not erased`);
    await writing(connection, async (client) => {
      try {
        await remove(connection, client, stream);
      } catch (error) {
        const trouble = troubleOf(error);
        // A stream that was never written, or is gone already, is as erased as can be.
        if (trouble !== 'conflict' && trouble !== 'deleted') throw error;
      }
    });
  };
};
