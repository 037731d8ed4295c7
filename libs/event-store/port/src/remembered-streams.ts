import { hash } from 'node:crypto';
import { fold, type Decider, type Rejection } from '@watchfloor/kernel';
import { definitions, type WatchfloorEvent } from '@watchfloor/events';
import { isErasable } from './erasable.ts';
import type { EventStore } from './event-store.ts';
import type { Head, Recorded } from './recorded.ts';

/** Of shorter streams there are many, and they are read as fast as they are remembered. */
const WORTH_REMEMBERING = 8;
const MOST_STREAMS = 500;

type AnyDecider = Decider<unknown, never, never, Rejection>;
interface Remembered {
  readonly decider: AnyDecider;
  readonly state: unknown;
  readonly head: Head;
  /** Short hashes of the commands it has accepted: one that is missing here was never accepted. */
  readonly commands: Set<number>;
}

/** Where a stream stands as a decider sees it; `events` are all of them, or only those after what was remembered. */
export interface StreamState<State, Event extends WatchfloorEvent> {
  readonly state: State;
  readonly head: Head;
  readonly events: readonly Recorded<Event>[];
}

const shortHash = (commandId: string): number => hash('sha1', commandId, 'buffer').readUIntBE(0, 6);

/** What was unsealed must not outlive its key, and of what is cut not every event is there to be read. */
const mayRemember = (stream: string, events: readonly Recorded[]): boolean =>
  !isErasable(stream) && !events.some(({ type }) => definitions.get(type)?.sealing);

const stores = new WeakMap<EventStore, Map<string, Remembered>>();

const memoryOf = (store: EventStore): Map<string, Remembered> => {
  const memory = stores.get(store) ?? new Map<string, Remembered>();
  stores.set(store, memory);
  return memory;
};

/**
 * Loads what a decision needs. The state of a long stream (a desk after months of shifts) is remembered, so that only what
 * came since is read; a command that it may have accepted before is looked for in the whole of it.
 */
export const streamStateOf = async <State, Command, Event extends WatchfloorEvent, Refusal extends Rejection>(
  store: EventStore,
  decider: Decider<State, Command, Event, Refusal>,
  stream: string,
  commandId?: string,
  most = MOST_STREAMS,
): Promise<StreamState<State, Event>> => {
  const memory = memoryOf(store);
  const same = memory.get(stream);
  const known = same?.decider === (decider as unknown as AnyDecider) ? same : undefined;
  const repeated = commandId !== undefined && known?.commands.has(shortHash(commandId));
  const before = repeated ? undefined : known;
  const { events, head } = await store.load<Event>(stream, before?.head);
  const initial = before ? (before.state as State) : decider.initial;
  const state = fold({ initial, evolve: decider.evolve }, events as unknown as Iterable<Event>);
  if ((before ?? events.length >= WORTH_REMEMBERING) && mayRemember(stream, events as unknown as Recorded[])) {
    const commands = before?.commands ?? new Set<number>();
    for (const { metadata } of events) commands.add(shortHash(metadata.commandId));
    memory.delete(stream);
    memory.set(stream, { decider: decider as unknown as AnyDecider, state, head, commands });
    if (memory.size > most) memory.delete(memory.keys().next().value ?? '');
  } else memory.delete(stream);
  return { state, head, events };
};
