import { expect, it } from 'vitest';
import { NO_STREAM, type EventLog } from '../event-log.ts';
import { freshStream, sampleEvent } from './sample-events.ts';

export const closing = (open: () => Promise<EventLog>) => {
  it('answers what is under way before it closes and refuses everything afterwards, once and for all', async () => {
    const log = await open();
    const stream = freshStream();
    const underWay = log.append(stream, NO_STREAM, [sampleEvent()]).catch((error: unknown) => error);
    await log.close();
    await log.close();
    const outcome = await underWay;
    expect(outcome).toSatisfy((it: { ok?: boolean; name?: string }) => it.ok === true || it.name === 'StoreError');
    const closed = { name: 'StoreError', fault: 'closed' };
    await expect(log.append(stream, 0, [sampleEvent()])).rejects.toMatchObject(closed);
    await expect(log.readStream(stream)).rejects.toMatchObject(closed);
    await expect(log.readAll(null, { limit: 1 })).rejects.toMatchObject(closed);
    const signal = new AbortController().signal;
    await expect(log.subscribe({ after: null, signal, onEvents: async () => undefined })).rejects.toMatchObject(closed);
  });

  it('ends a live subscription with the fault when it is closed under it', async () => {
    const log = await open();
    const live = Promise.withResolvers<undefined>();
    const ended = log.subscribe({
      after: await log.head(),
      signal: new AbortController().signal,
      onState: (state) => state === 'live' && live.resolve(undefined),
      onEvents: async () => undefined,
    });
    const outcome = ended.catch((error: unknown) => error);
    await live.promise;
    await log.close();
    expect(await outcome).toMatchObject({ name: 'StoreError', fault: 'closed' });
  });
};
