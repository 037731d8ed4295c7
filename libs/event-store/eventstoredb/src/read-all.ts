import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  type AllStreamResolvedEvent,
  type EventStoreDBClient,
  type ReadPosition,
} from '@eventstore/db-client';
import {
  epochOf,
  offsetOf,
  positionAt,
  type EventLog,
  type Position,
  type RawRecorded,
} from '@watchfloor/event-store-port';
import type { Connection } from './connection.ts';
import { drain } from './drain.ts';
import { persist } from './pauses.ts';
import { isVisible, offsetIn, recordedFrom } from './recorded.ts';
import { storeErrorFrom } from './trouble.ts';

/** A page is never smaller: the store's own events may lie between ours by the thousand. */
const SMALLEST_PAGE = 64;
const LARGEST_PAGE = 4_096;

/** A position as the server writes it. Throws RangeError on one of another epoch, which has no place in this log. */
export const placeOf = (after: Position | null, epoch: number): ReadPosition => {
  if (after === null) return START;
  if (epochOf(after) !== epoch) throw new RangeError(`position ${after} is of another epoch than ${epoch}`);
  return { commit: offsetOf(after), prepare: offsetOf(after) };
};

/** One try at a page, oldest first; empty only at the end of the log. */
export const readPage = async (
  { closing, epoch, timing }: Connection,
  client: EventStoreDBClient,
  after: Position | null,
  limit: number,
  signal: AbortSignal = closing,
): Promise<readonly RawRecorded[]> => {
  const found: RawRecorded[] = [];
  let floor = after === null ? -1n : offsetOf(after);
  // The server counts the event at the position itself, which we have already.
  const maxCount = Math.min(Math.max(limit + 1, SMALLEST_PAGE), LARGEST_PAGE);
  let fromPosition = placeOf(after, epoch);
  for (;;) {
    let seen = 0;
    const take = ({ event }: AllStreamResolvedEvent): boolean => {
      seen += 1;
      if (!event) return true;
      fromPosition = event.position;
      const offset = offsetIn(event);
      if (offset > floor && isVisible(event)) found.push(recordedFrom(event, epoch));
      floor = offset;
      return found.length < limit;
    };
    const page = client.readAll({ direction: FORWARDS, fromPosition, maxCount });
    await drain(page, take, { silenceMs: timing.readSilenceMs, signal });
    if (found.length > 0 || seen < maxCount) return found;
  }
};

export const readAllOf = (connection: Connection): EventLog['readAll'] => {
  const { closing } = connection;
  return async (after, { limit, signal }) => {
    connection.assertOpen();
    placeOf(after, connection.epoch);
    if (limit <= 0) return [];
    const either = signal ? AbortSignal.any([signal, closing]) : closing;
    try {
      return await persist(connection, (client) => readPage(connection, client, after, limit, either), either);
    } catch (error) {
      signal?.throwIfAborted();
      throw storeErrorFrom(error, false);
    }
  };
};

/** Position of the newest event that readers see. */
export type Newest = (client: EventStoreDBClient) => Promise<Position | null>;

/** Looked for backwards and not beyond what was found the last time. */
export const newestOf = ({ closing, epoch, timing }: Connection): Newest => {
  let known = -1n;
  return async (client) => {
    let fromPosition: ReadPosition = END;
    let newest: bigint | undefined;
    for (let maxCount = 16; ; maxCount = LARGEST_PAGE) {
      let seen = 0;
      const take = ({ event }: AllStreamResolvedEvent): boolean => {
        seen += 1;
        if (!event) return true;
        fromPosition = event.position;
        const offset = offsetIn(event);
        if (offset <= known || isVisible(event)) newest = offset;
        return newest === undefined;
      };
      const page = client.readAll({ direction: BACKWARDS, fromPosition, maxCount });
      await drain(page, take, { silenceMs: timing.readSilenceMs, signal: closing });
      if (newest !== undefined || seen < maxCount) break;
    }
    if (newest !== undefined && newest > known) known = newest;
    return known < 0n ? null : positionAt(epoch, known);
  };
};

export const headOf = (connection: Connection, newest: Newest): EventLog['head'] => {
  return async () => {
    connection.assertOpen();
    try {
      return await persist(connection, newest);
    } catch (error) {
      throw storeErrorFrom(error, false);
    }
  };
};
