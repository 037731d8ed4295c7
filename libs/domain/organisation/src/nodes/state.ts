import type { EventsOf } from '@watchfloor/events';
import type { Rejection, Result } from '@watchfloor/kernel';

export type NodesEvent = EventsOf<'nodes'>;

/** `level-behind`: the log is open for more than this node reads. `nodes-behind`: those named in the detail read less. */
export type NodesRejection = Rejection<'level-behind' | 'nodes-behind'>;
export type NodesDecision = Result<readonly NodesEvent[], NodesRejection>;

/** `level`: events up to it may be written. `reads`: what each node at work can read, by its name. */
export interface Nodes {
  readonly level: number;
  readonly reads: Readonly<Record<string, number>>;
}

export const evolveNodes = ({ level, reads }: Nodes, event: NodesEvent): Nodes => {
  switch (event.type) {
    case 'NodeJoined':
      return { level, reads: { ...reads, [event.data.node]: event.data.level } };
    case 'NodeLeft':
      return { level, reads: Object.fromEntries(Object.entries(reads).filter(([node]) => node !== event.data.node)) };
    case 'FeatureLevelOpened':
      return { level: Math.max(level, event.data.level), reads };
  }
};
