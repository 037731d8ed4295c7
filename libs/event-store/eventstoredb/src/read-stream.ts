import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  type EventStoreDBClient,
  type ReadStreamOptions,
} from '@eventstore/db-client';
import type { RawRecorded } from '@watchfloor/event-store-port';
import type { Connection } from './connection.ts';
import { drain } from './drain.ts';
import { persist } from './pauses.ts';
import { recordedFrom } from './recorded.ts';
import { storeErrorFrom, troubleOf } from './trouble.ts';

const collect = async (
  { closing, epoch, timing }: Connection,
  client: EventStoreDBClient,
  stream: string,
  options: ReadStreamOptions,
): Promise<readonly RawRecorded[]> => {
  const found: RawRecorded[] = [];
  try {
    await drain(
      client.readStream(stream, { ...options, requiresLeader: true }),
      ({ event }) => {
        if (event) found.push(recordedFrom(event, epoch));
        return true;
      },
      { silenceMs: timing.readSilenceMs, signal: closing },
    );
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === 'no-stream' || trouble === 'deleted') return [];
    throw error;
  }
  return found;
};

const reading = async (
  connection: Connection,
  stream: string,
  options: ReadStreamOptions,
): Promise<readonly RawRecorded[]> => {
  connection.assertOpen();
  try {
    return await persist(connection, (client) => collect(connection, client, stream, options));
  } catch (error) {
    throw storeErrorFrom(error, false);
  }
};

/** Oldest first from a revision on (inclusive); empty for a stream that is missing or tombstoned. */
export const readStream = async (
  connection: Connection,
  stream: string,
  from = 0,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<readonly RawRecorded[]> => {
  if (limit <= 0) return [];
  const fromRevision = from <= 0 ? START : BigInt(from);
  return reading(connection, stream, { direction: FORWARDS, fromRevision, maxCount: limit });
};

export const readLast = async (connection: Connection, stream: string): Promise<RawRecorded | undefined> =>
  (await reading(connection, stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 }))[0];
