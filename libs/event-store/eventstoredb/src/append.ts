import { NO_STREAM as ANEW, WrongExpectedVersionError } from '@eventstore/db-client';
import { NO_STREAM, positionAt, type Appended, type EventLog, type RawEvent } from '@watchfloor/event-store-port';
import type { Connection } from './connection.ts';
import { persist } from './pauses.ts';
import { proposal } from './proposed.ts';
import { readLast, readStream } from './read-stream.ts';
import { storeErrorFrom, troubleOf } from './trouble.ts';

/** Whether these very events stand where they were to be written, put there by an earlier call or by another node. */
const standing = async (
  connection: Connection,
  stream: string,
  expected: number,
  events: readonly RawEvent[],
): Promise<Appended | undefined> => {
  const there = await readStream(connection, stream, expected + 1, events.length);
  const last = there.at(-1);
  if (!last || there.length !== events.length || !there.every(({ id }, n) => id === events[n]?.id)) return undefined;
  return { ok: true, revision: last.revision, position: last.position, repeated: true };
};

const actualOf = (error: unknown): number =>
  error instanceof WrongExpectedVersionError && typeof error.actualVersion === 'bigint'
    ? Number(error.actualVersion)
    : NO_STREAM;

/**
 * One append, tried again with the same ids and the same expected revision while its outcome is unknown. The server
 * answers its own retry as the first time; only a conflict asks whether the events stand there already.
 */
export const appendTo = (connection: Connection): EventLog['append'] => {
  const { client, closing, epoch, timing, writing } = connection;
  return async (stream, expected, events) => {
    connection.assertOpen();
    const proposed = proposal(events);
    const expectedRevision = expected === NO_STREAM ? ANEW : BigInt(expected);
    let doubtful = false;
    const attempt = async (): Promise<Appended> => {
      try {
        const done = await client.appendToStream(stream, proposed, { ...writing, expectedRevision });
        const offset = done.position?.commit;
        const position =
          offset === undefined ? (await readLast(connection, stream))?.position : positionAt(epoch, offset);
        if (position === undefined) throw new Error(`no position for an append to ${stream}`);
        return { ok: true, revision: Number(done.nextExpectedRevision), position };
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble === 'conflict') {
          return (await standing(connection, stream, expected, events)) ?? { ok: false, actual: actualOf(error) };
        }
        if (trouble === 'deleted') return { ok: false, actual: NO_STREAM };
        doubtful ||= trouble === 'unknown';
        throw error;
      }
    };
    try {
      return await persist(timing, closing, attempt);
    } catch (error) {
      throw storeErrorFrom(error, doubtful);
    }
  };
};
