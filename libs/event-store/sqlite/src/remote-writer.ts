import type { MessagePort } from 'node:worker_threads';
import { StoreError, type StoreFault } from '@watchfloor/event-store-port';
import type { CommitNotice, WriteRequest } from './writer-messages.ts';
import type { Write, Written } from './writes.ts';
import { settle, type Writer } from './writer.ts';

interface Pending {
  readonly resolve: (answer: Written) => void;
  readonly reject: (fault: Error) => void;
}

/** Speaks to the writer thread through a port; `faultAtEnd` is what callers are told once the port is gone. */
export const remoteWriter = (port: MessagePort, faultAtEnd: () => StoreFault): Omit<Writer, 'connect'> => {
  const pending = new Map<number, Pending>();
  const listeners: ((head: number) => void)[] = [];
  let lastId = 0;
  let ended = false;
  const end = () => new StoreError(faultAtEnd(), 'the writer of this log is gone');

  port.on('message', ({ answers, head }: CommitNotice) => {
    for (const { id, outcome } of answers) {
      const caller = pending.get(id);
      pending.delete(id);
      if (caller) settle(outcome, caller.resolve, caller.reject);
    }
    for (const listener of listeners) listener(head);
  });
  port.on('close', () => {
    ended = true;
    for (const { reject } of pending.values()) reject(end());
    pending.clear();
  });
  return {
    write: (write: Write) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(end());
          return;
        }
        const id = ++lastId;
        pending.set(id, { resolve, reject });
        port.postMessage({ id, write } satisfies WriteRequest);
      }),
    onHead: (listener) => void listeners.push(listener),
    close: async () => {
      ended = true;
      port.close();
    },
  };
};
