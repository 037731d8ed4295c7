import type { Decider, Rejection } from '@watchfloor/kernel';
import type { WatchfloorEvent } from '@watchfloor/events';
import type { EventLog, RawRecorded } from './event-log.ts';
import type { Position } from './position.ts';
import type { CommandContext, Head, Recorded } from './recorded.ts';

export interface LoadedStream<Event extends { type: string; data: unknown }> {
  readonly events: readonly Recorded<Event>[];
  readonly head: Head;
}

export type StoreAppended =
  | { readonly ok: true; readonly head: Head; readonly position: Position; readonly repeated?: true }
  | { readonly ok: false; readonly actual: number };

/** The log spoken to in events instead of bytes: codec, hash chain and sealing stand between (one implementation for all adapters). */
export interface EventStore {
  readonly log: EventLog;
  /** All events of a stream; with `after`, those behind it, and `after` itself is the head when there are none. */
  load<Event extends WatchfloorEvent>(stream: string, after?: Head): Promise<LoadedStream<Event>>;
  /** Where a stream stands, without reading it: for writers that decide from other knowledge (intake, grouping). */
  headOf(stream: string): Promise<Head>;
  /**
   * Event ids come from the command, the stream and the index in `events`: a second append to the same stream needs a
   * commandId of its own. The same one again is answered `repeated` when it stands at these revisions.
   */
  append(
    stream: string,
    head: Head,
    events: readonly WatchfloorEvent[],
    context: CommandContext,
  ): Promise<StoreAppended>;
  /** Parsed, unsealed (which may have to fetch keys), in the latest version; throws UnknownEventError. */
  decode(raw: readonly RawRecorded[]): Promise<readonly Recorded[]>;
  /**
   * The same name for the same text on every node, from which nobody without the keys finds out the text: for streams
   * that are looked up by personal data.
   */
  pseudonymOf(text: string): Promise<string>;
  /** Deletes the subject's key; the caller records SubjectErased, which makes other nodes forget theirs. */
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
  | { readonly ok: false; readonly why: 'conflict'; readonly revision: number }
  /** This stream accepted another command under this commandId. */
  | { readonly ok: false; readonly why: 'key reused'; readonly revision: number };

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
