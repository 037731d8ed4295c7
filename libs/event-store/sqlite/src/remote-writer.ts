import type { MessagePort } from 'node:worker_threads';
import { StoreError, type StoreFault } from '@watchfloor/event-store-port';
import type { CommitNotice, WriteRequest } from './writer-messages.ts';
import type { Write, Written } from './writes.ts';
import { settle, type Writer } from './writer.ts';

interface Pending {
  readonly resolve: (answer: Written) => void;
  readonly reject: (fault: Error) => void;
}

/**
 * Speaks to the writer thread through a port. When the port ends, what was under way may or may not have been committed;
 * what comes later is told `faultAtEnd`. `cause`: what the thread died of, where that is known.
 */
export const remoteWriter = (port: MessagePort, faultAtEnd: () => StoreFault, cause?: () => unknown) => {
  const pending = new Map<number, Pending>();
  const listeners: ((head: number) => void)[] = [];
  let unsent: WriteRequest[] = [];
  let lastId = 0;
  let ended = false;
  let idle: PromiseWithResolvers<undefined> | undefined;
  const gone = (fault: StoreFault) => new StoreError(fault, 'the writer of this log is gone', { cause: cause?.() });
  const send = () => {
    port.postMessage(unsent);
    unsent = [];
  };
  const tellIdle = () => {
    if (pending.size === 0) idle?.resolve(undefined);
  };
  /** Refuses new writes, waits for those under way, then gives up the port. */
  const close = async () => {
    ended = true;
    idle ??= Promise.withResolvers();
    tellIdle();
    await idle.promise;
    port.close();
  };

  port.on('message', ({ answers, head }: CommitNotice) => {
    for (const { id, outcome } of answers) {
      const caller = pending.get(id);
      pending.delete(id);
      if (caller) settle(outcome, caller.resolve, caller.reject);
    }
    for (const listener of listeners) listener(head);
    tellIdle();
  });
  port.on('close', () => {
    ended = true;
    for (const { reject } of pending.values()) {
      reject(gone(faultAtEnd() === 'broken' ? 'broken' : 'unknown-outcome'));
    }
    pending.clear();
    tellIdle();
  });
  return {
    write: (write: Write): Promise<Written> =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(gone(faultAtEnd()));
          return;
        }
        const id = ++lastId;
        pending.set(id, { resolve, reject });
        if (unsent.length === 0) setImmediate(send);
        unsent.push({ id, write });
      }),
    onHead: (listener: (head: number) => void) => void listeners.push(listener),
    close,
  } satisfies Omit<Writer, 'connect'>;
};
