import { EventStoreDBClient, type Credentials } from '@eventstore/db-client';
import { StoreError } from '@watchfloor/event-store-port';
import type { Settings, Timing } from './settings.ts';

/** What every call of the adapter needs; `closing` aborts when the log is shut. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly epoch: number;
  readonly timing: Timing;
  readonly closing: AbortSignal;
  /** On every write: credentials force the unary call, and only the leader's answer is the stream's truth. */
  readonly writing: { readonly credentials: Credentials; readonly requiresLeader: true; readonly deadline: number };
  /** Throws `closed` once the log was shut. */
  assertOpen(): void;
  close(): Promise<void>;
}

export const connect = (settings: Settings): Connection => {
  const client = EventStoreDBClient.connectionString(settings.connectionString);
  const closing = new AbortController();
  const shut = new StoreError('closed', 'this log was closed');
  return {
    client,
    epoch: settings.epoch,
    timing: settings.timing,
    closing: closing.signal,
    writing: {
      credentials: settings.credentials,
      requiresLeader: true,
      deadline: settings.timing.appendDeadlineMs,
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
