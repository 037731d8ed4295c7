import { randomUUID } from 'node:crypto';
import { nodesDecider, type NodesCommand } from '@watchfloor/domain-organisation';
import { handle, LevelClosedError, type EventStore, type OpenLevel } from '@watchfloor/event-store-port';

const decide = (store: EventStore, command: NodesCommand) => {
  const commandId = randomUUID();
  const context = {
    commandId,
    correlationId: commandId,
    causationId: commandId,
    actor: 'system:nodes',
    at: command.at,
  };
  return handle(store, nodesDecider, 'nodes-main', command, context);
};

const why = (refused: Exclude<Awaited<ReturnType<typeof decide>>, { ok: true }>): string =>
  refused.why === 'rejected' ? (refused.rejection.detail ?? refused.rejection.code) : 'many nodes start at once';

/** Says what a node reads. Throws when the store is open for more: an older release would not understand what it meets. */
export const joinNodes = async (store: EventStore, node: string, level: number, at: number): Promise<void> => {
  const joined = await decide(store, { kind: 'Join', node, level, at });
  if (!joined.ok) throw new Error(`this release reads feature level ${level} of the event store: ${why(joined)}`);
};

/** The node ends in good order: what it could read holds nobody up. */
export const leaveNodes = async (store: EventStore, node: string, at: number): Promise<void> => {
  await decide(store, { kind: 'Leave', node, at });
};

/** Readers first: the first who has an event of a level to write opens it, if every node at work reads it. */
export const openForAll: OpenLevel = async (store, level) => {
  const opened = await decide(store, { kind: 'OpenFeatureLevel', level, at: Date.now() });
  if (!opened.ok) throw new LevelClosedError(`feature level ${level} is not read by every node: ${why(opened)}`);
};
