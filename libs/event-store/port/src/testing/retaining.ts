import { expect, it } from 'vitest';
import { NO_STREAM, type EventLog } from '../event-log.ts';
import { freshStream, readOn, sampleEvent, sampleEvents } from './sample-events.ts';

export const retaining = (log: () => EventLog) => {
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

  it('shows what was cut to nobody, neither by its position nor by its stream, and gives its position to nothing else', async () => {
    const draft = freshStream('draft');
    await log().retain(draft, { maxCount: 1 });
    const first = await log().append(draft, NO_STREAM, [sampleEvent()]);
    const position = first.ok ? first.position : '';
    expect(await log().readAt(position)).toMatchObject({ stream: draft, revision: 0 });
    const [second, third] = [sampleEvent(), sampleEvent()];
    await log().append(draft, 0, [second]);
    expect(await log().readAt(position)).toBeUndefined();
    await log().append(freshStream(), NO_STREAM, [third]);
    expect((await readOn(log(), position)).map(({ id }) => id)).toEqual(expect.arrayContaining([second.id, third.id]));
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
