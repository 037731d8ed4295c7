import type { EventLog } from '@watchfloor/event-store-port';
import { appendTo } from './append.ts';
import { connect } from './connection.ts';
import { headOf, newestOf, readAllOf } from './read-all.ts';
import { readAtOf } from './read-at.ts';
import { readLast, readStream } from './read-stream.ts';
import { retainOf } from './retention.ts';
import { settingsFrom, type EventStoreDbOptions } from './settings.ts';
import { subscribeTo } from './subscribe.ts';

/**
 * An EventStoreDB or KurrentDB server or cluster as an event log. Opens no connection until the first call;
 * throws RangeError on a connection string it cannot use.
 */
export const openEventStoreDbLog = (options: EventStoreDbOptions): EventLog => {
  const connection = connect(settingsFrom(options));
  const newest = newestOf(connection);
  return {
    append: appendTo(connection),
    readStream: (stream, from, limit) => readStream(connection, stream, from, limit),
    readLast: (stream) => readLast(connection, stream),
    readAt: readAtOf(connection),
    readAll: readAllOf(connection),
    subscribe: subscribeTo(connection, newest),
    head: headOf(connection, newest),
    retain: retainOf(connection),
    epoch: connection.epoch,
    close: () => connection.close(),
  };
};
