import { never, type Decider } from '@watchfloor/kernel';
import { z } from 'zod';
import { Join, join } from './commands/join.ts';
import { Leave, leave } from './commands/leave.ts';
import { OpenFeatureLevel, openFeatureLevel } from './commands/open-feature-level.ts';
import { evolveNodes, type Nodes, type NodesDecision, type NodesEvent, type NodesRejection } from './state.ts';

export type { Nodes, NodesEvent, NodesRejection } from './state.ts';

/** Everything that can be asked of the nodes of a store; `kind` tells which. */
export const nodesCommand = z.discriminatedUnion('kind', [Join, Leave, OpenFeatureLevel]);
export type NodesCommand = z.output<typeof nodesCommand>;

const decide = (command: NodesCommand, nodes: Nodes): NodesDecision => {
  switch (command.kind) {
    case 'Join':
      return join(command, nodes);
    case 'Leave':
      return leave(command, nodes);
    case 'OpenFeatureLevel':
      return openFeatureLevel(command, nodes);
    default:
      return never(command);
  }
};

/** The nodes at work on one store, and what all of them can read (stream `nodes-main`). Level 1 is open from the start. */
export const nodesDecider: Decider<Nodes, NodesCommand, NodesEvent, NodesRejection> = {
  initial: { level: 1, reads: {} },
  evolve: evolveNodes,
  decide,
};
