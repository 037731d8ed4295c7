import { existsSync } from 'node:fs';
import type { EventLog } from '@watchfloor/event-store-port';
import { openForReading } from './connection.ts';
import { LogReader } from './log-reader.ts';

/** A log that can only be looked at. */
export type ReadOnlyLog = Pick<EventLog, 'readStream' | 'readLast' | 'readAt' | 'readAll' | 'head' | 'epoch' | 'close'>;

/** Opens an events.db, or a backup of one, beside whoever is writing it. Throws when the file does not exist. */
export const openReadOnlyLog = (file: string): ReadOnlyLog => {
  if (!existsSync(file)) throw new Error(`${file} does not exist`);
  const db = openForReading(file);
  const reader = new LogReader(db);
  return {
    epoch: reader.epoch,
    readStream: async (stream, from = 0, limit) => reader.stream(stream, from, limit),
    readLast: async (stream) => reader.last(stream),
    readAt: async (position) => reader.at(position),
    readAll: async (after, { limit }) => reader.all(after, limit).events,
    head: async () => reader.head(),
    close: async () => {
      db.close();
    },
  };
};
