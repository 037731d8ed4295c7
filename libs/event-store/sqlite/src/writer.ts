import type { MessagePort } from 'node:worker_threads';
import { StoreError } from '@watchfloor/event-store-port';
import type { Outcome, Write, Written } from './writes.ts';

/** Whoever passes writes on to the one EventWriter of a data directory, from whatever thread. */
export interface Writer {
  /** Resolves when it is on disk; rejects with a StoreError. */
  write(write: Write): Promise<Written>;
  /** Called after each commit, by any thread, with the newest position. */
  onHead(listener: (head: number) => void): void;
  /** A port for another thread's `openSqliteReader`; only the thread that owns the writer hands them out. */
  readonly connect: () => MessagePort;
  close(): Promise<void>;
}

export const settle = (outcome: Outcome, resolve: (answer: Written) => void, reject: (fault: Error) => void): void => {
  if (outcome.done) resolve(outcome.answer);
  else reject(outcome.fault ? new StoreError(outcome.fault, outcome.message) : new Error(outcome.message));
};
