import { startTestServer } from '@watchfloor/event-store-eventstoredb/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApp, type TestApp } from './app.ts';

export interface TwoNodes {
  readonly nodes: readonly [TestApp, TestApp];
  close(): Promise<void>;
}

/** Two whole servers on one test server, each in a folder of its own; the first one seeds the store for both. */
export const startTwoNodes = async (): Promise<TwoNodes> => {
  const cluster = await startTestServer();
  const [one, two] = [1, 2].map((n) => mkdtempSync(join(tmpdir(), `watchfloor-node-${n}-`)));
  const start = (folder = '', empty = false) =>
    startTestApp({ empty, environment: { STORE: cluster.connectionString, DATA_DIR: folder } });
  const nodes = [await start(one), await start(two, true)] as const;
  return {
    nodes,
    close: async () => {
      for (const node of nodes) await node.close();
      await cluster.close();
      for (const folder of [one, two]) rmSync(folder ?? '', { recursive: true, force: true });
    },
  };
};
