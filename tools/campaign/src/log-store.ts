import { openEventStoreDbLog } from '@watchfloor/event-store-eventstoredb';
import { startServerProcess } from '@watchfloor/event-store-eventstoredb/testing';
import type { EventLog } from '@watchfloor/event-store-port';
import { openSqliteLog } from '@watchfloor/event-store-sqlite';
import { join } from 'node:path';

/** What a campaign runs on. */
export interface CampaignStore {
  readonly name: string;
  /** The STORE setting of the nodes. */
  readonly setting: string;
  /** Whether several nodes may share it. */
  readonly shared: boolean;
  /** Reads the whole log, once no node runs. */
  open(): Promise<EventLog>;
  close(): Promise<void>;
}

/** The embedded default in a folder. */
export const embedded = (folder: string): CampaignStore => ({
  name: 'sqlite',
  setting: `sqlite:${folder}`,
  shared: false,
  open: () => openSqliteLog(folder),
  close: async () => undefined,
});

/** A given EventStoreDB, which has to be empty. */
export const given = (connectionString: string): CampaignStore => ({
  name: 'EventStoreDB',
  setting: connectionString,
  shared: true,
  open: async () => openEventStoreDbLog({ connectionString }),
  close: async () => undefined,
});

/** The gRPC test server as a process of its own, its log in a folder. */
export const testServer = async (folder: string): Promise<CampaignStore> => {
  const server = await startServerProcess({ data: join(folder, 'test-server.log') });
  return { ...given(server.connectionString), name: 'EventStoreDB test server', close: () => server.close() };
};
