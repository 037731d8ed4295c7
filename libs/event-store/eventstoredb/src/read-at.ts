import { FORWARDS, type AllStreamResolvedEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { offsetOf, type EventLog, type RawRecorded } from '@watchfloor/event-store-port';
import type { Connection } from './connection.ts';
import { drain } from './drain.ts';
import { persist } from './pauses.ts';
import { placeOf } from './read-all.ts';
import { isVisible, offsetIn, recordedFrom } from './recorded.ts';
import { readStream } from './read-stream.ts';
import { storeErrorFrom } from './trouble.ts';

/** The whole log still shows what was cut until the server scavenges; its stream no longer does, so that is asked too. */
export const readAtOf = (connection: Connection): EventLog['readAt'] => {
  const { closing, epoch, timing } = connection;
  return async (position) => {
    connection.assertOpen();
    const fromPosition = placeOf(position, epoch);
    const attempt = async (client: EventStoreDBClient): Promise<RawRecorded | undefined> => {
      let found: RawRecorded | undefined;
      const take = ({ event }: AllStreamResolvedEvent): boolean => {
        if (event && isVisible(event) && offsetIn(event) === offsetOf(position)) found = recordedFrom(event, epoch);
        return false;
      };
      const one = client.readAll({ direction: FORWARDS, fromPosition, maxCount: 1 });
      await drain(one, take, { silenceMs: timing.readSilenceMs, signal: closing });
      return found;
    };
    try {
      const found = await persist(connection, attempt);
      const standing = found && (await readStream(connection, found.stream, found.revision, 1));
      return standing?.find(({ id }) => id === found?.id);
    } catch (error) {
      throw storeErrorFrom(error, false);
    }
  };
};
