import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NO_STREAM, positionAt } from '@watchfloor/event-store-port';
import { freshStream, readOn, sampleEvent, sampleEvents } from '@watchfloor/event-store-port/testing';
import { serverWithLog } from './testing/fixture.ts';

describe('a read', () => {
  let world: Awaited<ReturnType<typeof serverWithLog>>;
  beforeAll(async () => {
    world = await serverWithLog();
    await world.log.append('incident-1', NO_STREAM, sampleEvents(3));
  });
  afterEach(() => {
    world.server.thaw();
    world.server.faults.duplicate = false;
  });
  afterAll(() => world.close());

  it('from a frozen server fails instead of waiting for ever', async () => {
    const unreachable = { name: 'StoreError', fault: 'unreachable' };
    world.server.freeze();
    await expect(world.impatient.readStream('incident-1')).rejects.toMatchObject(unreachable);
    await expect(world.impatient.readLast('incident-1')).rejects.toMatchObject(unreachable);
    await expect(world.impatient.readAll(null, { limit: 1 })).rejects.toMatchObject(unreachable);
    await expect(world.impatient.readAt(positionAt(1, 0n))).rejects.toMatchObject(unreachable);
    await expect(world.impatient.head()).rejects.toMatchObject(unreachable);
  });

  it('outlives a server that restarts', async () => {
    await world.server.stop();
    const read = world.log.readStream('incident-1');
    await world.server.start();
    expect(await read).toHaveLength(3);
  });

  it('is given up with the request that asked for it', async () => {
    const request = new AbortController();
    world.server.freeze();
    const read = world.log.readAll(null, { limit: 1, signal: request.signal });
    request.abort(new Error('the browser went away'));
    await expect(read).rejects.toThrow('the browser went away');
  });

  it('of everything looks past any number of the store’s own events', async () => {
    const before = await world.log.head();
    const draft = freshStream('draft');
    for (let maxCount = 1; maxCount <= 200; maxCount++) await world.log.retain(draft, { maxCount });
    expect(await world.log.head()).toBe(before);
    const event = sampleEvent();
    await world.log.append(freshStream(), NO_STREAM, [event]);
    expect((await world.log.readAll(before, { limit: 1 })).map(({ id }) => id)).toEqual([event.id]);
  });

  it('of everything shows no tombstone, though it lies in the stream it ends', async () => {
    const before = await world.log.head();
    const stream = freshStream();
    await world.log.append(stream, NO_STREAM, [sampleEvent()]);
    world.server.log.tombstone(stream);
    expect((await readOn(world.log, before)).map(({ type }) => type)).toEqual(['CustomerChanged']);
  });

  it('of everything shows each event once, also when the server sends it twice', async () => {
    const before = await world.log.head();
    const stream = freshStream();
    await world.log.append(stream, NO_STREAM, sampleEvents(5));
    world.server.faults.duplicate = true;
    expect((await readOn(world.log, before, 2)).map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
  });

  it('refuses a position of another epoch, which a restore left behind', async () => {
    const after = positionAt(2, 0n);
    const { signal } = new AbortController();
    await expect(world.log.readAll(after, { limit: 1 })).rejects.toThrow(/another epoch/);
    await expect(world.log.subscribe({ after, signal, onEvents: async () => undefined })).rejects.toThrow(
      /another epoch/,
    );
  });
});
