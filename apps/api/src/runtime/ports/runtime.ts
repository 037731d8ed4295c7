import type { IncidentDecider } from '@watchfloor/domain-incident';
import type { Position } from '@watchfloor/event-store-port';
import type { ShiftRules } from '@watchfloor/policy';
import type { OpenStore } from '../open-store.ts';
import type { Directory } from '../queue/directory.ts';
import type { HandOut } from './hand-out.ts';
import type { LiveQueue, QueueFlush } from './live-queue.ts';
import type { NodeState, RuntimeLog, RuntimeMetrics, Views } from './node.ts';
import type { MutablePresence } from './presence.ts';

/** What `startRuntime` needs. Durations in milliseconds. */
export interface RuntimeNeeds {
  /** What openNodeStore answered: the store, and how a worker opens it too. */
  readonly opened: OpenStore;
  /** Whether other nodes share the store: then duties that must run once are leased. */
  readonly shared: boolean;
  /** Folder of views.db. */
  readonly dataDir: string;
  readonly rules: ShiftRules;
  readonly now: () => number;
  readonly log: RuntimeLog;
  readonly metrics: RuntimeMetrics;
  /** Something this node cannot go on from (an unknown event type, a broken store): it becomes unready and says why. */
  readonly broken: (reason: string, cause?: unknown) => void;
}

/** What one committed batch of the projector changed: row keys by topic (see Announce in the read models). */
export interface Committed {
  readonly position: Position;
  readonly changes: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Runtime {
  /** Called after each committed batch; returns how to stop listening. */
  onCommitted(listener: (committed: Committed) => void): () => void;
  onFlush(listener: (flush: QueueFlush) => void): () => void;
  readonly queue: LiveQueue;
  readonly handOut: HandOut;
  readonly node: NodeState;
  readonly views: Views;
  /** Names, assets and policies, read again when one of them changes. */
  readonly directory: Directory;
  /** One for all commands of this node: what is remembered of a long incident is remembered for its decider. */
  readonly incidents: IncidentDecider;
  readonly presence: MutablePresence;
  close(): Promise<void>;
}
