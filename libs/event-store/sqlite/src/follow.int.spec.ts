import { NO_STREAM, type EventLog, type RawEvent } from '@watchfloor/event-store-port';
import { freshStream, sampleEvent, sampleEvents } from '@watchfloor/event-store-port/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSqliteLog } from './sqlite-log.ts';

/** Close to what one append may hold. */
const LARGE = 900_000;

let log: EventLog;
beforeEach(async () => {
  log = await openSqliteLog(':memory:');
});
afterEach(() => log.close());

const large = (): RawEvent => ({ ...sampleEvent(), data: JSON.stringify('x'.repeat(LARGE)) });

/** What a follower that was live is told of events that were all appended while it was busy with one. */
const toldAfter = async (events: readonly RawEvent[]): Promise<string[]> => {
  const told: string[] = [];
  const stop = new AbortController();
  const appended = Promise.withResolvers<undefined>();
  const ended = log.subscribe({
    after: null,
    batch: 10,
    signal: stop.signal,
    onState: (state) => told.push(state),
    onEvents: async (page) => {
      told.push(`read ${page.length}`);
      await appended.promise;
    },
  });
  await vi.waitFor(() => expect(told).toEqual(['catching up', 'live']));
  await log.append(freshStream(), NO_STREAM, [sampleEvent()]);
  await vi.waitFor(() => expect(told.at(-1)).toBe('read 1'));
  for (const event of events) await log.append(freshStream(), NO_STREAM, [event]);
  appended.resolve(undefined);
  const read = () => told.slice(3).reduce((sum, what) => sum + Number(/^read (\d+)$/.exec(what)?.[1] ?? 0), 0);
  await vi.waitFor(() => expect(read()).toBe(events.length), 10_000);
  await vi.waitFor(() => expect(told.findLast((what) => !what.startsWith('read'))).toBe('live'));
  stop.abort();
  await ended;
  return told.slice(3);
};

describe('a follower that was live', () => {
  it('stays live when all there is fits into one page', async () => {
    expect(await toldAfter(sampleEvents(9))).toEqual(['read 9']);
  });

  it('is catching up until an empty page when more events came than it takes at once', async () => {
    expect(await toldAfter(sampleEvents(12))).toEqual(['catching up', 'read 10', 'read 2', 'live']);
  });

  it('is catching up too when they are fewer but too large for one page', async () => {
    const told = await toldAfter(Array.from({ length: 6 }, large));
    expect(told).toEqual(['catching up', 'read 5', 'read 1', 'live']);
  });
});
