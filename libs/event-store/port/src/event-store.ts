import type { Decider, Rejection } from '@watchfloor/kernel';
import type { WatchfloorEvent } from '@watchfloor/events';
import type { EventLog } from './event-log.ts';
import type { Position } from './position.ts';
import type { CommandContext, Head, Recorded } from './recorded.ts';

export interface LoadedStream<Event extends { type: string; data: unknown }> {
  readonly events: readonly Recorded<Event>[];
  readonly head: Head;
}

export type StoreAppended =
  | { readonly ok: true; readonly head: Head; readonly position: Position }
  | { readonly ok: false; readonly actual: number };

/** The log spoken to in events instead of bytes: codec, hash chain and sealing stand between (one implementation for all adapters). */
export interface EventStore {
  readonly log: EventLog;
  load<Event extends WatchfloorEvent>(stream: string): Promise<LoadedStream<Event>>;
  append(
    stream: string,
    head: Head,
    events: readonly WatchfloorEvent[],
    context: CommandContext,
  ): Promise<StoreAppended>;
  decode(raw: Parameters<Parameters<EventLog['subscribe']>[0]['onEvents']>[0]): readonly Recorded[];
  eraseSubject(subject: string): Promise<void>;
}

export type Handled<Refusal> =
  | {
      readonly ok: true;
      readonly revision: number;
      readonly position: Position | null;
      readonly events: readonly WatchfloorEvent[];
      /** True when this commandId was accepted before: the first answer again. */
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly why: 'rejected'; readonly rejection: Refusal; readonly revision: number }
  | { readonly ok: false; readonly why: 'conflict'; readonly revision: number };

/** load → decide → append; idempotent by commandId; a conflict is decided again three times. */
export type Handle = <State, Command, Event extends WatchfloorEvent, Refusal extends Rejection>(
  store: EventStore,
  decider: Decider<State, Command, Event, Refusal>,
  stream: string,
  command: Command,
  context: CommandContext,
  /** If-Match of a human's decision: any other revision is a conflict at once. */
  expectedRevision?: number,
) => Promise<Handled<Refusal>>;
