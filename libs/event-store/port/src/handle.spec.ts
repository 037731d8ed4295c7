import { describe, expect, it } from 'vitest';
import { accept, reject, type Decider, type Rejection } from '@watchfloor/kernel';
import type { LeaseReleased, LeaseRenewed, LeaseTaken } from '@watchfloor/events';
import type { EventStore, StoreAppended } from './event-store.ts';
import { handle } from './handle.ts';
import { EMPTY_STREAM, type CommandContext, type Recorded } from './recorded.ts';

type Event = LeaseTaken | LeaseRenewed | LeaseReleased;
type Command = { readonly kind: 'take' | 'nothing' | 'release' };

const decider: Decider<number, Command, Event, Rejection<'held'>> = {
  initial: 0,
  evolve: (held, { type }) => (type === 'LeaseTaken' ? held + 1 : 0),
  decide: ({ kind }, held) => {
    if (kind === 'nothing') return accept([]);
    if (kind === 'release') return accept([{ type: 'LeaseReleased', data: { holder: 'node-1', term: 1 } }]);
    return held > 0 ? reject('held') : accept([{ type: 'LeaseTaken', data: { holder: 'node-1', term: 1 } }]);
  },
};

const context = (commandId: string): CommandContext => ({
  commandId,
  correlationId: commandId,
  causationId: commandId,
  actor: 'node-1',
  at: 0,
});

/** A store of one stream; `rivals` are events that somebody else appends just before each of our appends. */
const storeWith = (rivals: Event[] = []) => {
  const events: Recorded<Event>[] = [];
  const push = (event: Event, commandId: string, asked?: string) => {
    const revision = events.length;
    const metadata = { commandId, asked, hash: `h${revision}` };
    events.push({ ...event, revision, position: `1.${revision}`, metadata } as Recorded<Event>);
  };
  const reads: number[] = [];
  let appends = 0;
  const store = {
    load: async (_stream: string, after = EMPTY_STREAM) => {
      const last = events.at(-1);
      const read = events.slice(after.revision + 1);
      reads.push(read.length);
      return { events: read, head: last ? { revision: last.revision, hash: last.metadata.hash } : EMPTY_STREAM };
    },
    append: async (_stream, head, added, { commandId, asked }): Promise<StoreAppended> => {
      appends++;
      const rival = rivals.shift();
      if (rival) push(rival, 'rival');
      if (head.revision !== events.length - 1) return { ok: false, actual: events.length - 1 };
      for (const event of added) push(event as Event, commandId, asked);
      return { ok: true, head: { revision: events.length - 1, hash: '' }, position: `1.${events.length - 1}` };
    },
  } as Partial<EventStore> as EventStore;
  return { store, events, reads, appends: () => appends };
};
const RELEASED: Event = { type: 'LeaseReleased', data: { holder: 'node-2', term: 1 } };
const TAKEN: Event = { type: 'LeaseTaken', data: { holder: 'node-2', term: 1 } };

describe('handling a command', () => {
  const run = (store: EventStore, kind: Command['kind'], commandId: string, ifMatch?: number) =>
    handle(store, decider, 'desk-x', { kind }, context(commandId), ifMatch);

  it('decides on the history and appends what follows', async () => {
    const { store, events } = storeWith();
    expect(await run(store, 'take', 'c1')).toMatchObject({ ok: true, revision: 0, position: '1.0', repeated: false });
    expect(events.map(({ type }) => type)).toEqual(['LeaseTaken']);
  });

  it('answers a rejection as a value and writes nothing', async () => {
    const { store, events } = storeWith();
    await run(store, 'take', 'c1');
    const rejected = { ok: false, why: 'rejected', rejection: { code: 'held' }, revision: 0 };
    expect(await run(store, 'take', 'c2')).toEqual(rejected);
    expect(events).toHaveLength(1);
  });

  it('gives an accepted command its first answer again, also when others came after it', async () => {
    const { store, events } = storeWith();
    const first = await run(store, 'take', 'c1');
    await run(store, 'release', 'c2');
    expect(await run(store, 'take', 'c1')).toEqual({ ...first, repeated: true });
    expect(events).toHaveLength(2);
  });

  it('refuses another command under the same id, and answers one from before ids said what was asked', async () => {
    const { store, events } = storeWith();
    const ask = (kind: Command['kind'], asked?: string) =>
      handle(store, decider, 'desk-x', { kind }, { ...context('c1'), ...(asked && { asked }) });
    const first = await ask('take', 'to take');
    expect(await ask('release', 'to release')).toEqual({ ok: false, why: 'key reused', revision: 0 });
    expect(await ask('take', 'to take')).toEqual({ ...first, repeated: true });
    expect(await ask('take')).toEqual({ ...first, repeated: true });
    expect(events).toHaveLength(1);
  });

  it('gives what was written, when two nodes take the same command at the same moment', async () => {
    const first = storeWith();
    const second: EventStore = {
      ...first.store,
      append: async (stream, head, _added, asked) => {
        const appended = await first.store.append(stream, head, [TAKEN], asked);
        return appended.ok ? { ...appended, repeated: true } : appended;
      },
    };
    expect(await run(second, 'take', 'c1')).toMatchObject({ ok: true, events: [TAKEN], repeated: true });
    expect(first.events).toHaveLength(1);
  });

  it('decides a rejected command again', async () => {
    const { store } = storeWith();
    await run(store, 'take', 'c1');
    await run(store, 'take', 'c2');
    await run(store, 'release', 'c3');
    expect(await run(store, 'take', 'c2')).toMatchObject({ ok: true, repeated: false });
  });

  it('accepts a command that changes nothing without an event', async () => {
    const { store, appends } = storeWith();
    expect(await run(store, 'nothing', 'c1')).toEqual({
      ok: true,
      revision: -1,
      position: null,
      events: [],
      repeated: false,
    });
    expect(appends()).toBe(0);
  });

  it('loads and decides again after losing a race, three times', async () => {
    const three = storeWith([RELEASED, RELEASED, RELEASED]);
    expect(await run(three.store, 'take', 'c1')).toMatchObject({ ok: true, revision: 3 });
    const four = storeWith([RELEASED, RELEASED, RELEASED, RELEASED]);
    expect(await run(four.store, 'take', 'c1')).toEqual({ ok: false, why: 'conflict', revision: 3 });
    expect(four.appends()).toBe(4);
  });

  it('lets the new history reject what the old one allowed', async () => {
    const { store } = storeWith([TAKEN]);
    expect(await run(store, 'take', 'c1')).toMatchObject({ ok: false, why: 'rejected', revision: 0 });
  });

  it('tells a human at once that what they looked at has changed', async () => {
    const stale = storeWith();
    await run(stale.store, 'take', 'c1');
    expect(await run(stale.store, 'release', 'c2', -1)).toEqual({ ok: false, why: 'conflict', revision: 0 });
    const raced = storeWith([RELEASED]);
    expect(await run(raced.store, 'take', 'c1', -1)).toEqual({ ok: false, why: 'conflict', revision: 0 });
    expect(raced.appends()).toBe(1);
  });

  it('gives the first answer to a repeat that carries the revision of its first time', async () => {
    const { store } = storeWith();
    await run(store, 'take', 'c1', -1);
    expect(await run(store, 'take', 'c1', -1)).toMatchObject({ ok: true, repeated: true });
  });

  describe('on a stream as long as a desk after months', () => {
    const onLongStream = async () => {
      const floor = storeWith();
      for (let round = 0; round < 40; round++) {
        await run(floor.store, 'take', `take-${round}`);
        await run(floor.store, 'release', `release-${round}`);
      }
      return floor;
    };

    it('reads only what came since, also what others added', async () => {
      const { store, events, reads } = await onLongStream();
      expect(Math.max(...reads)).toBeLessThan(60);
      expect(reads.at(-1)).toBe(1);
      expect(await run(store, 'take', 'c1')).toMatchObject({ ok: true, revision: 80 });
      const rival = { type: 'LeaseReleased', data: { holder: 'node-2', term: 1 } } as const;
      events.push({ ...rival, revision: 81, metadata: { commandId: 'rival', hash: '' } } as Recorded<Event>);
      expect(await run(store, 'take', 'c2')).toMatchObject({ ok: true, revision: 82 });
      expect(await run(store, 'take', 'c3')).toMatchObject({ ok: false, why: 'rejected', revision: 82 });
    });

    it('still knows every command it ever accepted', async () => {
      const { store, events } = await onLongStream();
      expect(await run(store, 'take', 'take-3')).toMatchObject({ ok: true, revision: 6, repeated: true });
      expect(await run(store, 'release', 'release-39')).toMatchObject({ ok: true, revision: 79, repeated: true });
      expect(events).toHaveLength(80);
    });
  });
});
