import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { MessagePort } from 'node:worker_threads';
import { assertFits, StoreError, type Appended, type EventLog } from '@watchfloor/event-store-port';
import { openForReading, openForWriting } from './connection.ts';
import { lockDirectory } from './data-lock.ts';
import { follow } from './follow.ts';
import { HeadSignal } from './head-signal.ts';
import { assertNotInterrupted } from './interrupted-restore.ts';
import { localWriter } from './local-writer.ts';
import { LogReader } from './log-reader.ts';
import { remoteWriter } from './remote-writer.ts';
import { threadedWriter } from './threaded-writer.ts';
import type { Writer } from './writer.ts';

/** The embedded log; `connect` gives another thread of this process its way to the one writer. */
export interface SqliteLog extends EventLog {
  /** For `openSqliteReader` in a worker: transfer it there. Throws for a log in memory. */
  readonly connect: () => MessagePort;
  /** A setting of the writer's own connection, which no other can read; with `value` it is set first. */
  writerPragma(name: string, value?: number): Promise<unknown>;
}

const logOver = (
  db: DatabaseSync,
  writer: Omit<Writer, 'connect'>,
  release: () => void,
): Omit<SqliteLog, 'connect'> => {
  const reader = new LogReader(db);
  const head = new HeadSignal();
  let closed: Promise<void> | undefined;
  writer.onHead(() => head.raise());
  const open = () => {
    if (closed) throw new StoreError('closed', 'the log is closed');
    return reader;
  };
  return {
    epoch: reader.epoch,
    append: async (stream, expected, events) => {
      open();
      assertFits(events);
      return (await writer.write({ kind: 'append', stream, expected, events })) as Appended;
    },
    readStream: async (stream, from = 0, limit) => open().stream(stream, from, limit),
    readLast: async (stream) => open().last(stream),
    readAll: async (after, { limit }) => open().all(after, limit).events,
    readAt: async (position) => open().at(position),
    subscribe: async (subscriber) => follow(open(), head, () => closed !== undefined, subscriber),
    head: async () => open().head(),
    retain: async (stream, retention) => {
      open();
      await writer.write({ kind: 'retain', stream, retention });
    },
    writerPragma: async (name, value) => {
      const answer = await writer.write({ kind: 'pragma', name, ...(value !== undefined && { value }) });
      return 'pragma' in answer ? answer.pragma : undefined;
    },
    close: () => {
      closed ??= writer.close().then(() => {
        head.raise();
        db.close();
        release();
      });
      return closed;
    },
  };
};

/**
 * Opens the log of a data directory (made when missing) and locks it for this process, with the writer in a thread of its
 * own; or, as ":memory:", one that ends with the process. Throws DirectoryInUseError when another process serves it,
 * InterruptedRestoreError when a restore left it without a log.
 */
export const openSqliteLog = async (directory: string): Promise<SqliteLog> => {
  if (directory === ':memory:') {
    const db = openForWriting(directory);
    const writer = localWriter(db);
    return { ...logOver(db, writer, () => undefined), connect: writer.connect };
  }
  mkdirSync(directory, { recursive: true });
  const lock = lockDirectory(directory);
  try {
    assertNotInterrupted(directory);
    const file = join(directory, 'events.db');
    const writer = await threadedWriter(file);
    return { ...logOver(openForReading(file), writer, () => lock.release()), connect: writer.connect };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** The same log in another thread: reads through its own connection, appends through the port that `connect` gave. */
export const openSqliteReader = (directory: string, port: MessagePort): Omit<SqliteLog, 'connect'> =>
  logOver(
    openForReading(join(directory, 'events.db')),
    remoteWriter(port, () => 'closed'),
    () => undefined,
  );
