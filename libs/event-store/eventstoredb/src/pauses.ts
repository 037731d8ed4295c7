import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Connection } from './connection.ts';
import { passes, troubleOf } from './trouble.ts';
import type { Timing } from './settings.ts';

export interface Pauses {
  /** Waits, twice as long each time up to the longest; ends early and silently when the signal aborts. */
  next(): Promise<void>;
  reset(): void;
}

/** Half of each pause is chance, so that many nodes do not come back to a restarted store in step. */
export const pauses = (timing: Timing, signal: AbortSignal): Pauses => {
  let span = timing.shortestPauseMs;
  return {
    next: async () => {
      const wait = span / 2 + (Math.random() * span) / 2;
      span = Math.min(span * 2, timing.longestPauseMs);
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    },
    reset: () => {
      span = timing.shortestPauseMs;
    },
  };
};

/** Tries again while the trouble may pass, with a new client, for at most `giveUpMs`; then throws what it met last. */
export const persist = async <T>(
  connection: Connection,
  attempt: (client: EventStoreDBClient) => Promise<T>,
  signal = connection.closing,
): Promise<T> => {
  const until = performance.now() + connection.timing.giveUpMs;
  const pause = pauses(connection.timing, signal);
  for (;;) {
    const client = connection.current();
    try {
      return await attempt(client);
    } catch (error) {
      const trouble = troubleOf(error);
      if (!passes(trouble)) throw error;
      // The client finds another leader by itself.
      if (trouble !== 'elsewhere') connection.renew(client);
      if (signal.aborted || performance.now() >= until) throw error;
    }
    await pause.next();
  }
};
