import type { WatchfloorEvent } from '@watchfloor/events';
import type { Position } from './position.ts';

/** Written beside every event. `at` in ms is when the command was accepted; hash chains the stream (see codec). */
export interface EventMetadata {
  readonly schema: number;
  /** The event's name once more, where the hash covers it: renaming a row breaks the chain. */
  readonly type: string;
  readonly commandId: string;
  /** A pseudonym of what was asked under a key of the client's own; absent for commands the platform gives itself. */
  readonly asked?: string;
  readonly $correlationId: string;
  readonly $causationId: string;
  /** Person id, source id, or `system:<process>`. */
  readonly actor: string;
  /** Customer the event belongs to; absent for what belongs to the organisation. */
  readonly customer?: string;
  readonly at: number;
  readonly hash: string;
}

/** An event as readers get it: decoded, unsealed, in its latest version. */
export type Recorded<Event extends { type: string; data: unknown } = WatchfloorEvent> = Event & {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly metadata: EventMetadata;
};

/** Where a stream stands: what the next append expects and chains to. */
export interface Head {
  readonly revision: number;
  readonly hash: string;
}
export const EMPTY_STREAM: Head = { revision: -1, hash: '' };

/** Who asks for a change and why: goes into the metadata of every event the change makes. */
export interface CommandContext {
  readonly commandId: string;
  /** See EventMetadata: tells a repeated request from another one under the same key. */
  readonly asked?: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly actor: string;
  readonly customer?: string;
  readonly at: number;
}
