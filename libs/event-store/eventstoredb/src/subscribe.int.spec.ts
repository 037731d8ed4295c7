import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_STREAM, type RawRecorded, type SubscriptionState } from '@watchfloor/event-store-port';
import { freshStream, sampleEvent, sampleEvents } from '@watchfloor/event-store-port/testing';
import { noFaults } from './testing/faults.ts';
import { serverWithLog } from './testing/fixture.ts';

const until = (condition: () => boolean) =>
  vi.waitFor(
    () => {
      if (!condition()) throw new Error('not yet');
    },
    { timeout: 20_000, interval: 5 },
  );

describe('a subscription', () => {
  let world: Awaited<ReturnType<typeof serverWithLog>>;
  beforeAll(async () => {
    world = await serverWithLog();
  });
  beforeEach(() => {
    Object.assign(world.server.faults, noFaults());
  });
  afterAll(() => world.close());

  const follow = async (onEvent: (event: RawRecorded) => Promise<void> = async () => undefined) => {
    const seen: string[] = [];
    const states: SubscriptionState[] = [];
    const causes: unknown[] = [];
    const controller = new AbortController();
    const ended = world.log.subscribe({
      after: await world.log.head(),
      batch: 10,
      signal: controller.signal,
      onState: (state, cause) => {
        states.push(state);
        if (cause !== undefined) causes.push(cause);
      },
      onEvents: async (events) => {
        for (const event of events) {
          await onEvent(event);
          seen.push(event.id);
        }
      },
    });
    await until(() => states.at(-1) === 'live');
    return {
      seen,
      states,
      causes,
      stop: async () => {
        controller.abort();
        await ended;
      },
    };
  };
  const write = async (count: number): Promise<string[]> => {
    const events = sampleEvents(count);
    await world.log.append(freshStream(), NO_STREAM, events);
    return events.map(({ id }) => id);
  };

  it.each<[string, () => Promise<void> | void]>([
    ['the server drops it', () => world.server.dropSubscriptions()],
    ['its connection is reset', () => world.server.breakConnections()],
    ['the server restarts', () => world.server.stop().then(() => world.server.start())],
  ])('loses and doubles nothing when %s', async (_, happen) => {
    const listener = await follow();
    const first = await write(30);
    await happen();
    await until(() => listener.states.includes('reconnecting'));
    const second = await write(30);
    await until(() => listener.seen.length >= 60);
    await until(() => listener.states.at(-1) === 'live');
    await listener.stop();
    expect(listener.seen).toEqual([...first, ...second]);
  });

  it('takes being too slow for normal: reads on at once and was never cut off', async () => {
    const listener = await follow();
    world.server.faults.slowFrom = 20;
    const written = [...(await write(50)), ...(await write(5)), ...(await write(200))];
    await until(() => listener.seen.length >= written.length);
    await listener.stop();
    expect(listener.seen).toEqual(written);
    expect(listener.states).not.toContain('reconnecting');
    expect(listener.states.filter((state) => state === 'catching up').length).toBeGreaterThan(1);
  });

  it('notices a link that is alive and silent', async () => {
    const listener = await follow();
    world.server.faults.mute = true;
    const written = await write(3);
    await until(() => listener.seen.length === 3);
    await listener.stop();
    expect(listener.seen).toEqual(written);
    expect(listener.states).toContain('reconnecting');
  });

  it('comes back from a server that was frozen', async () => {
    const listener = await follow();
    world.server.freeze();
    await until(() => listener.states.includes('reconnecting'));
    expect(listener.causes).toHaveLength(1);
    world.server.thaw();
    const written = await write(3);
    await until(() => listener.seen.length >= 3);
    await listener.stop();
    expect(listener.seen).toEqual(written);
  });

  it('goes on behind the last event that was applied, wherever the server believes it to be', async () => {
    const applying = Promise.withResolvers<undefined>();
    const applied = Promise.withResolvers<undefined>();
    const listener = await follow(async () => {
      applying.resolve(undefined);
      await applied.promise;
    });
    const first = await write(100);
    await applying.promise;
    world.server.breakConnections();
    const second = await write(40);
    applied.resolve(undefined);
    await until(() => listener.seen.length >= 140);
    await listener.stop();
    expect(listener.seen).toEqual([...first, ...second]);
  });

  it('shows each event once, also when the server sends it twice', async () => {
    world.server.faults.duplicate = true;
    const listener = await follow();
    const written = await write(10);
    const last = await write(1);
    await until(() => listener.seen.length >= 11);
    await listener.stop();
    expect(listener.seen).toEqual([...written, ...last]);
  });

  it('stays live in a quiet log, where keys and the store’s own events come and go', async () => {
    const listener = await follow();
    await world.log.append(freshStream('key'), NO_STREAM, [sampleEvent()]);
    await world.log.retain(freshStream('draft'), { maxCount: 1 });
    const written = await write(1);
    await until(() => listener.seen.length === 1);
    await listener.stop();
    expect(listener.seen).toEqual(written);
    expect(listener.states).toEqual(['catching up', 'live']);
  });
});
