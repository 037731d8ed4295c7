import { describe, expect, it } from 'vitest';
import { fullSpeed, inPace, type Batch } from './batches.ts';
import { collected } from './collected.ts';
import { instantIn } from './instant-in.ts';
import { play } from './play.ts';
import { postBatch, type Target } from './post-batch.ts';
import { recordedAlert, shapeOf, type RecordedAlert } from './recorded-alerts.ts';

const alert = (line: number, at?: number): RecordedAlert => ({ line, item: { line }, at });
const batchOf = (...lines: number[]): Batch => ({
  key: 'replay:f:1',
  items: lines.map((line) => alert(line)),
  dueMs: undefined,
});
const answers = (...list: (Response | Error)[]) => {
  const asked: RequestInit[] = [];
  const pauses: number[] = [];
  const target: Target = {
    url: 'http://127.0.0.1/api/v1/intake/src-1',
    key: 'wf_secret',
    send: async (_, init) => {
      asked.push(init ?? {});
      const next = list.shift() ?? new Error('asked too often');
      if (next instanceof Error) throw next;
      return next;
    },
    pause: async (ms) => void pauses.push(ms),
  };
  return { target, asked, pauses };
};
const accepted = (body: object) => Response.json(body, { status: 202 });

describe('a recorded file', () => {
  it.each([
    ['fox_alerts.csv.gz', 'csv'],
    ['eve.json', 'json'],
    ['alerts.ndjson.gz', 'ndjson'],
    ['eve.jsonl', 'ndjson'],
    ['picture.png', undefined],
  ])('%s is read as %s', (file, shape) => {
    expect(shapeOf(file)).toBe(shape);
  });

  it('gives each alert its file and line as id, and keeps the truth to itself', () => {
    const row = { time: '1767225600', name: 'scan', event_label: 'dirb', time_label: 'dirb' };
    expect(recordedAlert('/data/fox.csv.gz', 7, row, ['time_label', 'event_label'])).toEqual({
      line: 7,
      item: { time: '1767225600', name: 'scan', detector_id: 'fox.csv.gz:7' },
      at: 1_767_225_600_000,
    });
  });

  it('shows times in seconds, milliseconds and ISO 8601 with or without an offset', () => {
    const at = Date.UTC(2026, 0, 1);
    expect(instantIn({ time: 1_767_225_600 })).toBe(at);
    expect(instantIn({ time: String(at) })).toBe(at);
    expect(instantIn({ timestamp: '2026-01-01T01:00:00.000000+0100' })).toBe(at);
    expect(instantIn({ timestamp: '2026-01-01T00:00:00.000000' })).toBe(at);
    expect(instantIn({ title: 'no time' })).toBeUndefined();
  });
});

describe('batches', () => {
  it('at full speed hold every alert once in the file’s order, under names that are the same next time', async () => {
    async function* file() {
      for (let line = 1; line <= 1200; line += 1) yield alert(line);
    }
    const batches = await collected(fullSpeed('fox.csv.gz', file()));
    expect(batches.map(({ key }) => key)).toEqual([
      'replay:fox.csv.gz:1-500',
      'replay:fox.csv.gz:501-1000',
      'replay:fox.csv.gz:1001-1200',
    ]);
    expect(batches.flatMap(({ items }) => items.map(({ line }) => line))).toEqual(
      Array.from({ length: 1200 }, (_, i) => i + 1),
    );
  });

  it('in pace follow the alerts’ times, also where a file holds two runs', () => {
    const file = [alert(1, 10_000), alert(2, 70_000), alert(3, 10_500), alert(4, 130_000)];
    const batches = inPace('f', file, 60);
    expect(batches.map(({ dueMs, items }) => [dueMs, items.map(({ line }) => line)])).toEqual([
      [0, [1, 3, 2]],
      [2000, [4]],
    ]);
  });
});

describe('posting', () => {
  it('sends NDJSON under the batch’s name and the source’s key', async () => {
    const { target, asked } = answers(accepted({ taken: 2, quarantined: 0, repeated: false }));
    expect(await postBatch(target, batchOf(1, 2))).toEqual({ taken: 2, quarantined: 0, repeated: 0 });
    expect(asked[0]).toMatchObject({
      body: '{"line":1}\n{"line":2}',
      headers: { authorization: 'Bearer wf_secret', 'idempotency-key': 'replay:f:1' },
    });
  });

  it('asks again when the server is busy, full, starting or away, as late as it says', async () => {
    const { target, asked, pauses } = answers(
      new Response('', { status: 429, headers: { 'retry-after': '2' } }),
      new Response('', { status: 507 }),
      new Error('connection refused'),
      new Response('', { status: 503 }),
      accepted({ taken: 0, quarantined: 0, repeated: true }),
    );
    expect(await postBatch(target, batchOf(1, 2))).toEqual({ taken: 0, quarantined: 0, repeated: 2 });
    expect(pauses).toEqual([2000, 400, 800, 1600]);
    expect(new Set(asked.map(({ body }) => body)).size).toBe(1);
  });

  it('counts a batch of which nothing could be taken as quarantined', async () => {
    const { target } = answers(new Response('', { status: 422 }));
    expect(await postBatch(target, batchOf(1, 2))).toEqual({ taken: 0, quarantined: 2, repeated: 0 });
  });

  it('stops at an answer that asking again cannot change', async () => {
    const { target } = answers(new Response('wrong key', { status: 401 }));
    await expect(postBatch(target, batchOf(1))).rejects.toThrow('401 wrong key');
  });
});

describe('playing', () => {
  const until = async () => Promise.resolve();

  it('sums up what became of every batch, never with more posts at once than asked for', async () => {
    let [running, most] = [0, 0];
    const post = async ({ items }: Batch) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return { taken: items.length - 1, quarantined: 1, repeated: 0 };
    };
    const batches = Array.from({ length: 9 }, () => batchOf(1, 2, 3));
    expect(await play(batches, { post, concurrency: 2, until })).toEqual({
      items: 27,
      taken: 18,
      quarantined: 9,
      repeated: 0,
    });
    expect(most).toBe(2);
  });

  it('waits until each batch is due', async () => {
    const waited: number[] = [];
    const batches = [0, 500].map((dueMs) => ({ ...batchOf(1), dueMs }));
    const post = async () => ({ taken: 1, quarantined: 0, repeated: 0 });
    await play(batches, { post, concurrency: 4, until: async (ms) => void waited.push(ms) });
    expect(waited).toEqual([0, 500]);
  });

  it('fails with the post that failed for good', async () => {
    const post = async () => Promise.reject(new Error('401 wrong key'));
    await expect(play([batchOf(1), batchOf(2)], { post, concurrency: 4, until })).rejects.toThrow('wrong key');
  });
});
