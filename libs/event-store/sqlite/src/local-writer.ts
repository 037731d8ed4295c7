import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@watchfloor/event-store-port';
import { EventWriter } from './event-writer.ts';
import { WriteQueue } from './write-queue.ts';
import { settle, type Writer } from './writer.ts';

/** The same writer without a thread of its own: for a log in memory, which only one connection can see. */
export const localWriter = (db: DatabaseSync): Writer => {
  const listeners: ((head: number) => void)[] = [];
  const queue = new WriteQueue(new EventWriter(db), (head) => {
    for (const listener of listeners) listener(head);
  });
  let closed = false;
  return {
    write: (write) =>
      new Promise((resolve, reject) => {
        if (closed) reject(new StoreError('closed', 'the log is closed'));
        else queue.add({ write, answer: (outcome) => settle(outcome, resolve, reject) });
      }),
    onHead: (listener) => void listeners.push(listener),
    connect: () => {
      throw new Error('a log in memory has no other threads');
    },
    close: async () => {
      closed = true;
      queue.drainAll();
    },
  };
};
