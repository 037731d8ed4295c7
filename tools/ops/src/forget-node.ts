import { randomUUID } from 'node:crypto';
import { nodesDecider, type NodesEvent } from '@watchfloor/domain-organisation';
import { handle, keysInMemory, openStore, type StoreAddress } from '@watchfloor/event-store-port';
import { fold } from '@watchfloor/kernel';

const NODES = 'nodes-main';

/**
 * Says that a node is gone for good, so that nobody waits any longer for what it could read; prints the nodes that are left
 * and resolves to the exit code.
 */
export const forgetNode = async (address: StoreAddress, node: string): Promise<number> => {
  if (address.kind === 'sqlite') throw new Error('An embedded store has one node: there is nothing to forget.');
  const { openEventStoreDbLog } = await import('@watchfloor/event-store-eventstoredb');
  const log = openEventStoreDbLog(address);
  try {
    const store = openStore(log, keysInMemory());
    const { reads } = fold(nodesDecider, (await store.load<NodesEvent>(NODES)).events);
    const others = Object.entries(reads).filter(([name]) => name !== node);
    const left = `At work: ${others.map(([name, level]) => `${name} (reads level ${level})`).join(', ') || 'none'}.`;
    if (reads[node] === undefined) {
      console.error(`There is no node ${node}. ${left}`);
      return 1;
    }
    const commandId = randomUUID();
    const at = Date.now();
    const context = { commandId, correlationId: commandId, causationId: commandId, actor: 'system:ops', at };
    const forgotten = await handle(store, nodesDecider, NODES, { kind: 'Leave', node, at }, context);
    console.log(forgotten.ok ? `${node} is forgotten. ${left}` : 'Nodes come and go right now: try again.');
    return forgotten.ok ? 0 : 1;
  } finally {
    await log.close();
  }
};
