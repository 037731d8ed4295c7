import type { LeaseReleased, LeaseRenewed, LeaseTaken } from '@watchfloor/events';
import { accept, type Decider, type Rejection } from '@watchfloor/kernel';
import { expect, it } from 'vitest';
import type { EventStore } from './event-store.ts';
import { EMPTY_STREAM, type Recorded } from './recorded.ts';
import { streamStateOf } from './remembered-streams.ts';

type Event = LeaseTaken | LeaseRenewed | LeaseReleased;

const counting: Decider<number, never, Event, Rejection<'never'>> = {
  initial: 0,
  evolve: (count) => count + 1,
  decide: () => accept([]),
};

/** Every stream has ten events. `reads` says of each load how many of them were read. */
const tenEach = () => {
  const reads: string[] = [];
  const events = Array.from({ length: 10 }, (_, revision) => ({
    type: 'LeaseReleased',
    data: { holder: 'node-1', term: 1 },
    revision,
    metadata: { commandId: `c-${revision}` },
  })) as Partial<Recorded<Event>>[] as Recorded<Event>[];
  const load = async (stream: string, after = EMPTY_STREAM) => {
    const read = events.slice(after.revision + 1);
    reads.push(`${stream}: ${read.length}`);
    return { events: read, head: { revision: 9, hash: 'h9' } };
  };
  return { store: { load } as Partial<Record<keyof EventStore, unknown>> as EventStore, reads };
};

it('Of long streams those used last are remembered; one that had to make room is read as a whole again', async () => {
  const { store, reads } = tenEach();
  const states: number[] = [];
  for (const stream of ['desk-a', 'desk-b', 'desk-a', 'desk-c', 'desk-a', 'desk-b'])
    states.push((await streamStateOf(store, counting, stream, undefined, 2)).state);
  expect(reads).toEqual(['desk-a: 10', 'desk-b: 10', 'desk-a: 0', 'desk-c: 10', 'desk-a: 0', 'desk-b: 10']);
  expect(states).toEqual(Array(6).fill(10));
});
