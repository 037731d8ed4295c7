import { EventStoreDBClient, type Credentials } from '@eventstore/db-client';
import { StoreError } from '@watchfloor/event-store-port';
import { clientString, type Settings, type Timing } from './settings.ts';

/** What every call of the adapter needs; `closing` aborts when the log is shut. */
export interface Connection {
  readonly epoch: number;
  readonly timing: Timing;
  readonly closing: AbortSignal;
  /** On every write: credentials force the unary call, and only the leader's answer is the stream's truth. */
  readonly writing: { readonly credentials: Credentials; readonly requiresLeader: true; readonly deadline: number };
  /** The client to use for the next call. */
  current(): EventStoreDBClient;
  /**
   * Replaces the client that was seen to fail, unless another call did so already. The connection below a client keeps
   * its own growing pauses (up to two minutes) and may hang on a frozen server, so that only a new one is quick.
   */
  renew(failed: EventStoreDBClient): void;
  /** Throws `closed` once the log was shut. */
  assertOpen(): void;
  close(): Promise<void>;
}

export const connect = (settings: Settings): Connection => {
  let generation = 0;
  let renewed = -Infinity;
  let client = EventStoreDBClient.connectionString(clientString(settings, generation));
  const closing = new AbortController();
  const shut = new StoreError('closed', 'this log was closed');
  return {
    epoch: settings.epoch,
    timing: settings.timing,
    closing: closing.signal,
    writing: {
      credentials: settings.credentials,
      requiresLeader: true,
      deadline: settings.timing.appendDeadlineMs,
    },
    current: () => client,
    renew: (failed) => {
      const now = performance.now();
      if (failed !== client || now - renewed < settings.timing.shortestPauseMs || closing.signal.aborted) return;
      renewed = now;
      generation += 1;
      client = EventStoreDBClient.connectionString(clientString(settings, generation));
    },
    assertOpen: () => {
      if (closing.signal.aborted) throw shut;
    },
    close: async () => {
      closing.abort(shut);
      await client.dispose();
    },
  };
};
