import { expect, it, vi } from 'vitest';
import { NO_STREAM, type EventLog, type RawRecorded } from '../event-log.ts';
import { freshStream, sampleEvent, sampleEvents } from './sample-events.ts';

const PATIENCE = { timeout: 20_000, interval: 5 };
const until = (condition: () => boolean) =>
  vi.waitFor(() => {
    if (!condition()) throw new Error('not yet');
  }, PATIENCE);

const revisionsTo = (last: number) => Array.from({ length: last + 1 }, (_, revision) => revision);

/** Follows one stream of the log from a position and keeps what came. */
const listen = (log: EventLog, stream: string, after: string | null, batch?: number) => {
  const seen: RawRecorded[] = [];
  const states: string[] = [];
  const controller = new AbortController();
  const ended = log.subscribe({
    after,
    signal: controller.signal,
    ...(batch !== undefined && { batch }),
    onState: (state) => states.push(state),
    onEvents: async (events) => {
      seen.push(...events.filter((event) => event.stream === stream));
    },
  });
  return {
    states,
    revisions: () => seen.map(({ revision }) => revision),
    stop: async () => {
      controller.abort();
      await ended;
    },
  };
};

export const subscribing = (log: () => EventLog) => {
  it('brings what was there before, then what comes', async () => {
    const before = await log().head();
    const stream = freshStream();
    await log().append(stream, NO_STREAM, sampleEvents(30));
    const listener = listen(log(), stream, before);
    await until(() => listener.revisions().length === 30);
    await until(() => listener.states.includes('live'));
    await log().append(stream, 29, sampleEvents(30));
    await until(() => listener.revisions().length >= 60);
    await listener.stop();
    expect(listener.revisions()).toEqual(revisionsTo(59));
    expect(listener.states[0]).toBe('catching up');
  });

  it('loses and doubles nothing while it cuts over under fire', async () => {
    const before = await log().head();
    const stream = freshStream();
    await log().append(stream, NO_STREAM, sampleEvents(100));
    const listeners = [listen(log(), stream, before, 7)];
    for (let revision = 99; revision < 199; revision++) {
      await log().append(stream, revision, [sampleEvent()]);
      if (revision % 40 === 0) listeners.push(listen(log(), stream, before, 16));
    }
    await until(() => listeners.every((listener) => listener.revisions().length >= 200));
    await Promise.all(listeners.map((listener) => listener.stop()));
    for (const listener of listeners) expect(listener.revisions()).toEqual(revisionsTo(199));
  });

  it('survives a burst larger than any buffer', async () => {
    const before = await log().head();
    const stream = freshStream();
    const listener = listen(log(), stream, before);
    await until(() => listener.states.includes('live'));
    await Promise.all([0, 1, 2].map(() => log().append(freshStream(), NO_STREAM, sampleEvents(100))));
    await log().append(stream, NO_STREAM, sampleEvents(100));
    await until(() => listener.revisions().length >= 100);
    await listener.stop();
    expect(listener.revisions()).toEqual(revisionsTo(99));
  });

  it('goes on exactly behind the position it is given', async () => {
    const stream = freshStream();
    await log().append(stream, NO_STREAM, sampleEvents(10));
    const sixth = (await log().readStream(stream))[5]?.position ?? null;
    const listener = listen(log(), stream, sixth);
    await until(() => listener.revisions().length >= 4);
    await listener.stop();
    expect(listener.revisions()).toEqual([6, 7, 8, 9]);
  });

  it('waits for its reader: never two batches at once, never more than the batch asked for', async () => {
    const before = await log().head();
    const stream = freshStream();
    await log().append(stream, NO_STREAM, sampleEvents(40));
    const controller = new AbortController();
    const revisions: number[] = [];
    let underWay = 0;
    let most = 0;
    let largest = 0;
    const ended = log().subscribe({
      after: before,
      batch: 6,
      signal: controller.signal,
      onEvents: async (events) => {
        most = Math.max(most, ++underWay);
        largest = Math.max(largest, events.length);
        await log().append(freshStream(), NO_STREAM, [sampleEvent()]);
        revisions.push(...events.filter((event) => event.stream === stream).map(({ revision }) => revision));
        underWay--;
        if (revisions.length >= 40) controller.abort();
      },
    });
    await ended;
    expect({ most, large: largest > 6 }).toEqual({ most: 1, large: false });
    expect(revisions).toEqual(revisionsTo(39));
  });

  it('ends when it is told to, also in the middle of waiting', async () => {
    const listener = listen(log(), freshStream(), await log().head());
    await until(() => listener.states.includes('live'));
    await listener.stop();
    const stopped = new AbortController();
    stopped.abort();
    const never = vi.fn(async () => undefined);
    await log().subscribe({ after: null, signal: stopped.signal, onEvents: never });
    expect(never).not.toHaveBeenCalled();
  });

  it('fails when its reader fails, instead of passing over an event', async () => {
    const before = await log().head();
    await log().append(freshStream(), NO_STREAM, [sampleEvent()]);
    const onEvents = async () => {
      throw new Error('the projector is broken');
    };
    const ended = log().subscribe({ after: before, signal: new AbortController().signal, onEvents });
    await expect(ended).rejects.toThrow('the projector is broken');
  });
};
