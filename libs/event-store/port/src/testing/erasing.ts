import { expect, it } from 'vitest';
import { NO_STREAM, type EventLog } from '../event-log.ts';
import { freshStream, readOn, sampleEvent, sampleEvents } from './sample-events.ts';

export const erasing = (log: () => EventLog) => {
  it('erases a draft, which may then be begun again', async () => {
    const draft = freshStream('draft');
    await log().append(draft, NO_STREAM, sampleEvents(3));
    await log().erase(draft);
    expect(await log().readStream(draft)).toEqual([]);
    expect(await log().readLast(draft)).toBeUndefined();
    const event = sampleEvent();
    expect(await log().append(draft, NO_STREAM, [event])).toMatchObject({ ok: true });
    expect((await log().readStream(draft)).map(({ id }) => id)).toEqual([event.id]);
  });

  it('erases what was never there without complaint', async () => {
    await log().erase(freshStream('draft'));
    expect(await log().readStream(freshStream('draft'))).toEqual([]);
  });

  it('refuses to erase history', async () => {
    const incident = freshStream('incident');
    await log().append(incident, NO_STREAM, sampleEvents(2));
    await expect(log().erase(incident)).rejects.toThrow();
    expect(await log().readStream(incident)).toHaveLength(2);
  });

  it('keeps only the last event of a draft when told so, and goes on counting', async () => {
    const draft = freshStream('draft');
    await log().retain(draft, { maxCount: 1 });
    for (let revision = -1; revision < 3; revision++) await log().append(draft, revision, [sampleEvent(`${revision}`)]);
    const kept = await log().readStream(draft);
    expect(kept.map(({ revision }) => revision)).toEqual([3]);
    expect(await log().readLast(draft)).toEqual(kept[0]);
    expect(await log().append(draft, 1, [sampleEvent()])).toEqual({ ok: false, actual: 3 });
  });

  it('keeps history whole, whatever it is told', async () => {
    const incident = freshStream('incident');
    await log().retain(incident, { maxCount: 1 });
    await log().append(incident, NO_STREAM, sampleEvents(3));
    expect(await log().readStream(incident)).toHaveLength(3);
  });

  it('never uses the position of something erased again', async () => {
    const draft = freshStream('draft');
    const first = await log().append(draft, NO_STREAM, [sampleEvent()]);
    await log().erase(draft);
    const event = sampleEvent();
    await log().append(freshStream(), NO_STREAM, [event]);
    const after = await readOn(log(), first.ok ? first.position : null);
    expect(after.map(({ id }) => id)).toContain(event.id);
  });

  it('shows keys to nobody who reads everything', async () => {
    const before = await log().head();
    const key = freshStream('key');
    const draft = freshStream('draft');
    await log().append(key, NO_STREAM, [sampleEvent()]);
    await log().append(draft, NO_STREAM, [sampleEvent()]);
    const streams = (await readOn(log(), before)).map(({ stream }) => stream);
    expect(streams).toContain(draft);
    expect(streams).not.toContain(key);
    expect(await log().readStream(key)).toHaveLength(1);
  });
};
