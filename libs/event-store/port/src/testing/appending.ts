import { expect, it } from 'vitest';
import { NO_STREAM, StoreError, type EventLog } from '../event-log.ts';
import { freshStream, sampleEvent, sampleEvents } from './sample-events.ts';

export const appending = (log: () => EventLog) => {
  it('starts a stream that must not exist at revision 0', async () => {
    const stream = freshStream();
    expect(await log().append(stream, NO_STREAM, [sampleEvent()])).toMatchObject({ ok: true, revision: 0 });
  });

  it('answers the revision of the last of several events', async () => {
    const stream = freshStream();
    expect(await log().append(stream, NO_STREAM, sampleEvents(3))).toMatchObject({ ok: true, revision: 2 });
    expect(await log().append(stream, 2, sampleEvents(2))).toMatchObject({ ok: true, revision: 4 });
  });

  it('refuses to start a stream that exists and says where it stands', async () => {
    const stream = freshStream();
    await log().append(stream, NO_STREAM, sampleEvents(2));
    expect(await log().append(stream, NO_STREAM, [sampleEvent()])).toEqual({ ok: false, actual: 1 });
  });

  it('refuses to continue a stream that does not exist', async () => {
    expect(await log().append(freshStream(), 0, [sampleEvent()])).toEqual({ ok: false, actual: -1 });
  });

  it('refuses an append behind or ahead of the stream and writes nothing of it', async () => {
    const stream = freshStream();
    const kept = sampleEvents(3);
    await log().append(stream, NO_STREAM, kept);
    expect(await log().append(stream, 1, sampleEvents(2))).toEqual({ ok: false, actual: 2 });
    expect(await log().append(stream, 3, sampleEvents(2))).toEqual({ ok: false, actual: 2 });
    expect((await log().readStream(stream)).map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
  });

  it('gives exactly one of many rivals the next revision', async () => {
    const stream = freshStream();
    await log().append(stream, NO_STREAM, [sampleEvent()]);
    const rivals = await Promise.all(Array.from({ length: 20 }, () => log().append(stream, 0, [sampleEvent()])));
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
    expect(rivals.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 19 }, () => ({ ok: false, actual: 1 })));
  });

  it('recognises an append that is sent again, also when others came after it', async () => {
    const stream = freshStream();
    const events = sampleEvents(3);
    const first = await log().append(stream, NO_STREAM, events);
    const again = await log().append(stream, NO_STREAM, events);
    await log().append(stream, 2, [sampleEvent()]);
    const late = await log().append(stream, NO_STREAM, events);
    expect(again).toMatchObject({ ...first, repeated: true });
    expect(late).toMatchObject({ ...first, repeated: true });
    expect(await log().readStream(stream)).toHaveLength(4);
  });

  it('takes the same append sent many times at once one time', async () => {
    const stream = freshStream();
    const events = sampleEvents(2);
    const answers = await Promise.all(Array.from({ length: 10 }, () => log().append(stream, NO_STREAM, events)));
    expect(answers.map((answer) => answer.ok && answer.revision)).toEqual(Array.from({ length: 10 }, () => 1));
    expect(await log().readStream(stream)).toHaveLength(2);
  });

  it('takes an event of 900 KB and refuses one that no store of ours holds', async () => {
    const stream = freshStream();
    expect(await log().append(stream, NO_STREAM, [sampleEvent('x'.repeat(900_000))])).toMatchObject({ ok: true });
    const refused = log().append(stream, 0, [sampleEvent('x'.repeat(1_100_000))]);
    await expect(refused).rejects.toMatchObject({ name: 'StoreError', fault: 'too-large' });
    await expect(refused).rejects.toBeInstanceOf(StoreError);
    expect(await log().append(stream, 0, [sampleEvent()])).toMatchObject({ ok: true, revision: 1 });
  });
};
