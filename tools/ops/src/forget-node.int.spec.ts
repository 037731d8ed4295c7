import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEventStoreDbLog } from '@watchfloor/event-store-eventstoredb';
import { startTestServer, type TestServer } from '@watchfloor/event-store-eventstoredb/testing';
import { EMPTY_STREAM, keysInMemory, openStore } from '@watchfloor/event-store-port';
import type { NodeJoined } from '@watchfloor/events';

let cluster: TestServer;
beforeAll(async () => {
  cluster = await startTestServer();
  const log = openEventStoreDbLog({ connectionString: cluster.connectionString });
  const at = 1_767_225_600_000;
  const joined = ['soc-1', 'soc-2'].map((node): NodeJoined => ({ type: 'NodeJoined', data: { node, level: 1, at } }));
  const context = { commandId: 'c', correlationId: 'c', causationId: 'c', actor: 'system:nodes', at };
  await openStore(log, keysInMemory()).append('nodes-main', EMPTY_STREAM, joined, context);
  await log.close();
});
afterAll(() => cluster.close());

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
/** `npm run ops -- forget-node …` as a process of its own. */
const forget = (node: string, store = cluster.connectionString) =>
  new Promise<{ exitCode: number; said: string }>((resolve) => {
    execFile(process.execPath, [main, '--store', store, 'forget-node', node], (error, out, err) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, said: out + err });
    });
  });

describe('forgetting a node', () => {
  it('is told to the others once, and says who is left', async () => {
    const again = 'There is no node soc-1. At work: soc-2 (reads level 1).';
    expect(await forget('soc-1')).toEqual({
      exitCode: 0,
      said: 'soc-1 is forgotten. At work: soc-2 (reads level 1).\n',
    });
    expect(await forget('soc-1')).toEqual({ exitCode: 1, said: `${again}\n` });
  });

  it('is nothing for an embedded store, which has one node', async () => {
    const { exitCode, said } = await forget('embedded', 'sqlite:./data');
    expect([exitCode, said]).toEqual([1, 'An embedded store has one node: there is nothing to forget.\n']);
  });
});
