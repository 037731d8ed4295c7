import { setTimeout as sleep } from 'node:timers/promises';
import { NO_STREAM as ANEW, WrongExpectedVersionError, type EventStoreDBClient } from '@eventstore/db-client';
import { NO_STREAM, positionAt, type Appended, type EventLog, type RawEvent } from '@watchfloor/event-store-port';
import type { Connection } from './connection.ts';
import { persist } from './pauses.ts';
import { proposal } from './proposed.ts';
import { readLast, readStream } from './read-stream.ts';
import { storeErrorFrom, troubleOf } from './trouble.ts';

const SETTLING_MS = 1_000;
const LOOK_AGAIN_MS = 10;

/**
 * Waits until readers see a revision that the leader has spoken of: it refuses by what it is about to commit. Otherwise
 * neither we nor a caller who decides again would know what was in the way. What an operator deleted never shows: hence the end.
 */
const settled = async (connection: Connection, stream: string, actual: number): Promise<void> => {
  const until = performance.now() + SETTLING_MS;
  while (performance.now() < until) {
    const last = await readLast(connection, stream);
    if (last && last.revision >= actual) return;
    await sleep(LOOK_AGAIN_MS);
  }
};

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
  const { epoch, writing } = connection;
  return async (stream, expected, events) => {
    connection.assertOpen();
    const proposed = proposal(events);
    const expectedRevision = expected === NO_STREAM ? ANEW : BigInt(expected);
    let doubtful = false;
    const attempt = async (client: EventStoreDBClient): Promise<Appended> => {
      try {
        const done = await client.appendToStream(stream, proposed, { ...writing, expectedRevision });
        const revision = Number(done.nextExpectedRevision);
        const offset = done.position?.commit;
        const position =
          offset === undefined ? (await readLast(connection, stream))?.position : positionAt(epoch, offset);
        if (position === undefined) throw new Error(`no position for an append to ${stream}`);
        return { ok: true, revision, position };
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble === 'conflict') {
          const actual = actualOf(error);
          if (actual > expected) await settled(connection, stream, actual);
          return (await standing(connection, stream, expected, events)) ?? { ok: false, actual };
        }
        if (trouble === 'deleted') return { ok: false, actual: NO_STREAM };
        doubtful ||= trouble === 'unknown';
        throw error;
      }
    };
    try {
      return await persist(connection, attempt);
    } catch (error) {
      throw storeErrorFrom(error, doubtful);
    }
  };
};
