import { expect, it } from 'vitest';
import { NO_STREAM, type EventLog } from '../event-log.ts';
import { comparePositions, epochOf } from '../position.ts';
import { freshStream, readOn, sampleEvent, sampleEvents } from './sample-events.ts';

export const reading = (log: () => EventLog) => {
  it('gives a stream back as it was written, oldest first', async () => {
    const stream = freshStream();
    const events = ['plain', '', 'Ünïcödé 漢字 😀', 'quotes " and \\ and \u0000 and \u2028'].map(sampleEvent);
    await log().append(stream, NO_STREAM, events);
    const read = await log().readStream(stream);
    expect(read.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }))).toEqual(events);
    expect(read.map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
    expect(new Set(read.map((event) => event.stream))).toEqual(new Set([stream]));
  });

  it('reads a stream from a revision on, and no more than asked for', async () => {
    const stream = freshStream();
    await log().append(stream, NO_STREAM, sampleEvents(10));
    const revisions = async (from?: number, limit?: number) =>
      (await log().readStream(stream, from, limit)).map(({ revision }) => revision);
    expect(await revisions(7)).toEqual([7, 8, 9]);
    expect(await revisions(2, 3)).toEqual([2, 3, 4]);
    expect(await revisions(10)).toEqual([]);
  });

  it('reads a stream that does not exist as empty', async () => {
    expect(await log().readStream(freshStream())).toEqual([]);
    expect(await log().readLast(freshStream())).toBeUndefined();
  });

  it('reads the last event of a stream', async () => {
    const stream = freshStream();
    const events = sampleEvents(5);
    await log().append(stream, NO_STREAM, events);
    expect(await log().readLast(stream)).toMatchObject({ id: events[4]?.id, revision: 4, stream });
  });

  it('reads everything after a position in the order of the log, each page without a hole', async () => {
    const before = await log().head();
    const streams = [freshStream(), freshStream()];
    for (let round = -1; round < 9; round++) {
      for (const stream of streams) await log().append(stream, round, [sampleEvent()]);
    }
    const read = (await readOn(log(), before, 3)).filter(({ stream }) => streams.includes(stream));
    expect(read.map(({ stream, revision }) => [stream, revision])).toEqual(
      Array.from({ length: 10 }, (_, revision) => streams.map((stream) => [stream, revision])).flat(),
    );
  });

  it('reads from the very beginning when no position is given', async () => {
    await log().append(freshStream(), NO_STREAM, [sampleEvent()]);
    const page = await log().readAll(null, { limit: 1 });
    expect(page).toHaveLength(1);
    expect((await log().readAll(null, { limit: 2 }))[0]).toEqual(page[0]);
  });

  it('gives every event of an append a position of its own from which reading can go on', async () => {
    const stream = freshStream();
    const appended = await log().append(stream, NO_STREAM, sampleEvents(4));
    const positions = (await log().readStream(stream)).map(({ position }) => position);
    expect(positions.at(-1)).toBe(appended.ok && appended.position);
    const rest = (await readOn(log(), positions[1] ?? null)).filter((event) => event.stream === stream);
    expect(rest.map(({ revision }) => revision)).toEqual([2, 3]);
  });

  it('orders positions as the log is ordered, also after a journey through JSON', async () => {
    const stream = freshStream();
    for (let revision = -1; revision < 20; revision++) await log().append(stream, revision, [sampleEvent()]);
    const positions = (await log().readStream(stream)).map(({ position }) => position);
    const travelled = JSON.parse(JSON.stringify(positions)) as string[];
    expect([...travelled].reverse().sort(comparePositions)).toEqual(positions);
    expect(new Set(positions).size).toBe(21);
    expect(positions.every((position) => epochOf(position) === log().epoch)).toBe(true);
  });

  it('reads the one event at a position', async () => {
    const stream = freshStream();
    await log().append(stream, NO_STREAM, sampleEvents(3));
    const second = (await log().readStream(stream))[1]!;
    expect(await log().readAt(second.position)).toEqual(second);
  });

  it('knows its newest position', async () => {
    const appended = await log().append(freshStream(), NO_STREAM, [sampleEvent()]);
    const head = await log().head();
    expect(appended.ok && head && comparePositions(appended.position, head)).toBeLessThanOrEqual(0);
    const afterHead = await log().readAll(head, { limit: 10 });
    expect(afterHead.every(({ position }) => comparePositions(position, head ?? '') > 0)).toBe(true);
  });

  it('shows what was acknowledged to the very next read', async () => {
    const stream = freshStream();
    for (let revision = -1; revision < 30; revision++) {
      const event = sampleEvent();
      await log().append(stream, revision, [event]);
      expect((await log().readLast(stream))?.id).toBe(event.id);
    }
  });
};
