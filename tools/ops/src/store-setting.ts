import { join } from 'node:path';
import { StoreError, withoutSecrets } from '@watchfloor/event-store-port';
import { openReadOnlyLog, type ReadOnlyLog } from '@watchfloor/event-store-sqlite';

/** The server's STORE setting as these tools read it. */
export type StoreSetting =
  | { readonly kind: 'sqlite'; readonly directory: string }
  | { readonly kind: 'esdb'; readonly connectionString: string };

/** Throws on anything but `sqlite:<folder>` and `esdb://…`. */
export const storeSetting = (text: string): StoreSetting => {
  if (/^sqlite:.+/.test(text)) return { kind: 'sqlite', directory: text.slice('sqlite:'.length) };
  if (/^esdb(\+discover)?:\/\/.+/.test(text)) return { kind: 'esdb', connectionString: text };
  throw new Error(`STORE is "${text}", but must be sqlite:<folder> or esdb://host:port`);
};

/** Opens the log to look at it, beside whoever serves it. A cluster that is gone is given up only after a while: it is said who is asked. */
export const openToRead = async (setting: StoreSetting): Promise<ReadOnlyLog> => {
  if (setting.kind === 'sqlite') return openReadOnlyLog(join(setting.directory, 'events.db'));
  console.error(`Asking ${withoutSecrets(setting.connectionString)} …`);
  // The cluster's client takes a second to load, which the embedded store's operator need not wait.
  const { openEventStoreDbLog } = await import('@watchfloor/event-store-eventstoredb');
  return openEventStoreDbLog({ connectionString: setting.connectionString });
};

/** In the operator's words: a cluster that does not answer is told by its address, not by the last word of its client. */
export const explained = (error: unknown, store: string): unknown =>
  store.startsWith('esdb') && error instanceof StoreError && error.fault === 'unreachable'
    ? new Error(`${withoutSecrets(store)} does not answer. Is it running, and is STORE right?`)
    : error;

/** The folder of an embedded store; throws when a cluster is configured, whose own tools do this. */
export const embeddedDirectory = (setting: StoreSetting, what: string): string => {
  if (setting.kind === 'sqlite') return setting.directory;
  throw new Error(`${what} is for the embedded store: use the cluster's own tools`);
};
