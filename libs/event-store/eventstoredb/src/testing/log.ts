import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Journal } from './journal.ts';
import type { ProposedEvent, StoredEvent } from './stored-event.ts';
import { firstVisible, newStream, type StreamState } from './stream-state.ts';

export type Expected = 'any' | 'none' | 'exists' | number;

/** `seen` resolves when readers see it, which is when its writer is answered. */
export type Written =
  | { readonly outcome: 'written'; readonly revision: number; readonly position: number; readonly seen: Promise<void> }
  | { readonly outcome: 'conflict'; readonly actual: number }
  | { readonly outcome: 'deleted' };

export interface ServerLog {
  readonly all: readonly StoredEvent[];
  append(stream: string, expected: Expected, events: readonly ProposedEvent[]): Written;
  /** As an operator may end a stream: the name can never be used again. */
  tombstone(stream: string): void;
  /** Events that readers of one stream see, or why they see none. */
  visible(stream: string): readonly StoredEvent[] | 'missing' | 'deleted';
  /** Called with what readers begin to see; the returned function ends that. */
  onCommit(listener: (events: readonly StoredEvent[]) => void): () => void;
}

const TOMBSTONE = 9_223_372_036_854_775_807n;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const internal = (type: string, text: string): ProposedEvent => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: bytes(text),
  metadata: new Uint8Array(),
});

export const openServerLog = (journal: Journal, kept: readonly StoredEvent[], lagMs: () => number): ServerLog => {
  const all: StoredEvent[] = [];
  const streams = new Map<string, StreamState>();
  const listeners = new Set<(events: readonly StoredEvent[]) => void>();
  let end = 0;
  /** Written, whether readers see them yet or not. */
  let count = 0;
  let publishing = Promise.resolve();

  const stateOf = (stream: string): StreamState => {
    const state = streams.get(stream) ?? newStream();
    streams.set(stream, state);
    return state;
  };
  const take = (event: StoredEvent): void => {
    count += 1;
    end = event.position + 100 + event.stream.length + event.data.length + event.metadata.length;
    if (event.revision === TOMBSTONE) stateOf(event.stream).tombstoned = true;
    else stateOf(event.stream).events.push(event);
  };
  const publish = (events: readonly StoredEvent[]): void => {
    all.push(...events);
    for (const { stream, data } of events) {
      if (stream.startsWith('$$')) stateOf(stream.slice(2)).metadata = new TextDecoder().decode(data);
    }
    for (const listener of listeners) listener(events);
  };
  const commit = (stream: string, events: readonly ProposedEvent[], revision?: bigint): StoredEvent[] => {
    let at = revision ?? BigInt(stateOf(stream).events.length);
    let position = end;
    const stored = events.map((event) => {
      const one = { ...event, stream, revision: at, created: Date.now(), position };
      at += 1n;
      position += 100 + stream.length + event.data.length + event.metadata.length;
      return one;
    });
    journal.write(stored);
    stored.forEach(take);
    const lag = lagMs();
    if (lag === 0 && all.length + stored.length === count) publish(stored);
    else publishing = publishing.then(() => sleep(lag)).then(() => publish(stored));
    return stored;
  };
  const written = (events: readonly StoredEvent[]): Written => {
    const last = events.at(-1);
    return {
      outcome: 'written',
      revision: Number(last?.revision ?? -1),
      position: last?.position ?? end,
      seen: publishing,
    };
  };
  /** The server's own idempotency: the same ids at the same place are answered as the first time. */
  const repeated = (
    state: StreamState,
    from: number,
    events: readonly ProposedEvent[],
  ): readonly StoredEvent[] | undefined => {
    const there = state.events.slice(from, from + events.length);
    return there.length === events.length && there.every(({ id }, n) => id === events[n]?.id) ? there : undefined;
  };
  const refusal = (state: StreamState, expected: Expected): Written | undefined => {
    const actual = state.events.length - 1;
    const fits =
      expected === 'any' ||
      (expected === 'none' && actual < 0) ||
      (expected === 'exists' && actual >= 0) ||
      expected === actual;
    return fits ? undefined : { outcome: 'conflict', actual };
  };

  for (const event of kept) take(event);
  publish(kept);
  // A fresh server is never empty, so that readers learn early to look past what is not theirs.
  if (all.length === 0) commit('$$$scavenges', [internal('$metadata', '{"$maxCount":500}')]);

  return {
    all,
    append: (stream, expected, events) => {
      const state = stateOf(stream);
      if (state.tombstoned) return { outcome: 'deleted' };
      if (expected !== 'exists') {
        const from = expected === 'any' ? state.events.length - events.length : expected === 'none' ? 0 : expected + 1;
        const before = from < 0 ? undefined : repeated(state, from, events);
        if (before && before.length > 0) return written(before);
      }
      const refused = refusal(state, expected);
      if (refused) return refused;
      const first = state.events.length;
      // As the real server does: nothing is written, and yet the first revision is claimed.
      if (events.length === 0)
        return { outcome: 'written', revision: Math.max(first - 1, 0), position: end, seen: publishing };
      return written(commit(stream, events));
    },
    tombstone: (stream) => {
      commit(stream, [internal('$streamDeleted', '')], TOMBSTONE);
    },
    visible: (stream) => {
      const state = streams.get(stream);
      if (state?.tombstoned) return 'deleted';
      if (!state || state.events.length === 0) return 'missing';
      const seen = all.at(-1)?.position ?? -1;
      const from = stream.startsWith('$$') ? state.events.length - 1 : firstVisible(state);
      return state.events.slice(from).filter(({ position }) => position <= seen);
    },
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
