import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import type { Answer } from '../../testing/asking.ts';
import { posted } from '../../testing/seed.ts';
import { batchOf } from './batch.ts';

const logged: string[] = [];
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({
    environment: { INTAKE_BODY_MB: '4', INTAKE_INFLATED_MB: '8' },
    log: (line) => void logged.push(line),
  });
});
afterAll(() => app.close());

const json = 'application/json';
const post = (body: unknown, headers: Readonly<Record<string, string>> = {}, source = 'src-own') =>
  app.ask('POST', `/api/v1/intake/${source}`, {
    body,
    headers: { authorization: `Bearer ${app.source.key}`, 'content-type': json, ...headers },
  });
const text = (over: Parameters<typeof posted>[0] = {}) => JSON.stringify(posted(over));

interface Kept {
  readonly batches: readonly { readonly id: string; readonly items: readonly { code: string; body: string }[] }[];
}
/** The newest batch of the quarantine, once the read models have it. */
const kept = async (answer: Answer) => {
  const batch = /batch ([\w-]+)/.exec(answer.problem().detail ?? '')?.[1];
  const list = async () => {
    const { body } = await app.ask('GET', '/api/v1/quarantine', { as: app.people.administrator });
    return (body as Kept).batches.find(({ id }) => id === batch)?.items;
  };
  await expect.poll(list, { timeout: 5_000 }).toBeDefined();
  return (await list()) ?? [];
};

describe('An alert that cannot be taken', () => {
  it.each([
    ['malformed', '{"title": nope}', 'item-malformed'],
    ['truncated', '{"title": "Login', 'item-malformed'],
    ['over a megabyte', text({ title: 'x'.repeat(1_000_001) }), 'item-too-large'],
    ['ten thousand levels deep', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'item-too-deep'],
    ['with a NUL', text({ host: 'a\0b' }), 'item-control-character'],
    ['with half a surrogate pair', '{"title":"\\ud800"}', 'item-lone-surrogate'],
    ['with a name written twice', '{"title":"a","title":"b"}', 'item-duplicate-key'],
    ['with __proto__ in it', '{"__proto__":{"title":"a"}}', 'item-forbidden-key'],
    ['from 1970', text({ time: '1970-01-01T00:00:00Z' }), 'time-before-2000'],
    ['from the future', text({ time: '2199-01-01T00:00:00Z' }), 'time-in-future'],
    ['without a time', text({ time: 'yesterday' }), 'time-unreadable'],
    ['about nothing', text({ host: '' }), 'field-missing'],
  ])('because it is %s is answered with why, and kept for an administrator', async (_, body, code) => {
    const answer = await post(body);
    expect(answer.problem()).toMatchObject({ status: 422, code });
    expect((await kept(answer)).map((item) => item.code)).toEqual([code]);
  });

  it('does not keep the others of its post from being taken', async () => {
    const answer = await post(`[${text()}, {"title":"no time"}, ${text()}, nope, ${text()}]`);
    expect(answer).toMatchObject({ status: 202, body: { taken: 3, quarantined: 2 } });
    const { items } = answer.body as { items: { outcome: string; code?: string }[] };
    expect(items.map(({ outcome }) => outcome)).toEqual(['taken', 'quarantined', 'taken', 'quarantined', 'taken']);
    expect(items.map(({ code }) => code)).toEqual([
      undefined,
      'time-unreadable',
      undefined,
      'item-malformed',
      undefined,
    ]);
  });

  it('does not take its neighbours with it as a line, too deep or in another charset, or as a row with an open quote', async () => {
    const ndjson = { 'content-type': 'application/x-ndjson' };
    const deep = `{"a":${'['.repeat(100)}${']'.repeat(100)}}`;
    const latin = Buffer.concat([Buffer.from(`${text()}\n`), Buffer.from('{"title":"café"}\n', 'latin1')]);
    const at = new Date(Date.now() - 1000).toISOString();
    const csv = `id,time,title,rule,host\nc-1,${at},"open,r,H1\nc-2,${at},b,r,H2\nc-3,${at},b,r,H3\n`;
    const answers = [
      await post(`${deep}\n${text()}\n${text()}`),
      await post(Buffer.concat([latin, Buffer.from(text())]), ndjson),
      await post(csv, { 'content-type': 'text/csv' }),
    ];
    const outcomes = answers.map(({ status, body }) => {
      const { taken, items } = body as { taken: number; items: { code?: string }[] };
      return [status, taken, items.find(({ code }) => code !== undefined)?.code];
    });
    expect(outcomes).toEqual([
      [202, 2, 'item-too-deep'],
      [202, 2, 'item-not-utf8'],
      [202, 2, 'item-malformed'],
    ]);
  });

  it('leaves lines that nobody announced what they are, however many', async () => {
    const lines = Array.from({ length: 2_500 }, () => text({ title: 'x'.repeat(300) }));
    expect((await post(lines.join('\n'))).body).toMatchObject({ taken: 2_500, quarantined: 0 });
  });
});

describe('A post that cannot be read on', () => {
  const ndjson = { 'content-type': 'application/x-ndjson' };
  const taken = async (answer: Answer) => {
    const [, count, batch] =
      /(\d+) alerts before that were taken, as batch ([\w-]+)/.exec(answer.problem().detail ?? '') ?? [];
    const { events } = await app.server.store.load(`intake-${batch ?? ''}`);
    const stored = events.flatMap((event) => (event.type === 'AlertsReceived' ? event.data.alerts : [])).length;
    return [answer.status, Number(count) === stored, stored > 0];
  };

  it('says what was taken of it before', async () => {
    const lines = Array.from({ length: 300 }, () => text()).join('\n');
    const packed = gzipSync(lines);
    const broken = packed.subarray(0, packed.length - 20);
    expect(await taken(await post(broken, { ...ndjson, 'content-encoding': 'gzip' }))).toEqual([400, true, true]);
    expect(await taken(await post(`${text()}\n${'{}\n'.repeat(20_001)}`, ndjson))).toEqual([413, true, true]);
  });

  it('because the sender hung up is no fault of ours', async () => {
    const { port } = app.server.app.nest.getHttpServer().address() as AddressInfo;
    const asked = request({
      port,
      method: 'POST',
      path: '/api/v1/intake/src-own',
      headers: {
        authorization: `Bearer ${app.source.key}`,
        'content-length': 1_000_000,
        'idempotency-key': 'post-hung-up',
        ...ndjson,
      },
    });
    asked.on('error', () => undefined);
    asked.write(`${Array.from({ length: 150 }, () => text()).join('\n')}\n`);
    const stored = async () =>
      (await app.server.store.load(`intake-${batchOf('src-own', 'post-hung-up')}`)).events.length;
    await expect.poll(stored, { timeout: 5_000 }).toBe(1);
    asked.destroy();
    await expect.poll(stored, { timeout: 5_000 }).toBe(2);
    expect(logged.join('\n')).not.toContain('request failed');
  });
});

describe('A post that cannot be read as a whole', () => {
  it.each([
    ['is empty', '', 400, 'body-empty'],
    ['holds nothing', '[]', 400, 'body-empty'],
    ['breaks off in its array', `[${text()}, ${text()}`, 400, 'body-truncated'],
    ['is a word', 'hello', 400, 'body-malformed'],
    ['is not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, 'body-not-utf8'],
  ])('because it %s is refused with why', async (_, body, status, code) => {
    expect((await post(body)).problem()).toMatchObject({ status, code });
  });

  it('in another charset, encoding or type is refused before it is read', async () => {
    const refusals = [
      await post(text(), { 'content-type': 'application/json; charset=latin1' }),
      await post(text(), { 'content-encoding': 'br' }),
      await post(text(), { 'content-type': 'application/xml' }),
      await post(text(), { 'content-type': 'multipart/form-data; boundary=x' }),
    ];
    for (const refusal of refusals) {
      expect(refusal.problem()).toMatchObject({ status: 415, code: 'unsupported-media-type' });
    }
  });

  it('because it is too large is refused, packed, streamed or plain', async () => {
    const large = `[${text({ title: 'x'.repeat(900_000) })}]`.repeat(6);
    const bomb = gzipSync(Buffer.alloc(60 * 1_048_576, ' '));
    const ndjson = { 'content-type': 'application/x-ndjson' };
    const refusals = [
      await post(large),
      await post(bomb, { 'content-encoding': 'gzip' }),
      await post(bomb, { 'content-encoding': 'gzip', ...ndjson }),
      await post(`${text()}\n`.repeat(60_000), ndjson),
    ];
    for (const refusal of refusals) expect(refusal.problem()).toMatchObject({ status: 413, code: 'too-large' });
  });

  it('because it holds more than a detector sends at once is refused, as rows and as lines nobody can read', async () => {
    const refusals = [
      await post(`a,b\n${'1,2\n'.repeat(20_001)}`, { 'content-type': 'text/csv' }),
      await post('{}\n'.repeat(20_001), { 'content-type': 'application/x-ndjson' }),
    ];
    for (const refusal of refusals)
      expect(refusal.problem()).toMatchObject({ status: 413, code: 'body-too-many-items' });
  });

  it('because its stream is a bomb leaves the connection free for the next post', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const { port } = app.server.app.nest.getHttpServer().address() as AddressInfo;
    const over = (body: Buffer, headers: Readonly<Record<string, string>>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = request(
          {
            agent,
            port,
            method: 'POST',
            path: '/api/v1/intake/src-own',
            headers: {
              authorization: `Bearer ${app.source.key}`,
              'content-type': 'application/x-ndjson',
              'content-length': body.length,
              ...headers,
            },
          },
          (answer) => answer.resume().once('end', () => resolve(answer.statusCode)),
        );
        asked.once('error', reject).end(body);
      });
    const bomb = gzipSync(Buffer.alloc(300_000_000, ' '));
    expect(await over(bomb, { 'content-encoding': 'gzip' })).toBe(413);
    expect(await over(Buffer.from(text()), {})).toBe(202);
    agent.destroy();
  });

  it('because it is not gzip though it says so is refused', async () => {
    expect((await post(text(), { 'content-encoding': 'gzip' })).problem()).toMatchObject({ status: 400 });
  });

  it('because its key names nothing printable is refused', async () => {
    const answer = await post(text(), { 'idempotency-key': 'ä'.repeat(3) });
    expect(answer.problem()).toMatchObject({ status: 400, fields: [{ path: 'headers.idempotency-key' }] });
  });
});

describe('A post of a source', () => {
  it('is taken as an object, an array, lines or rows, packed or not', async () => {
    const ndjson = { 'content-type': 'application/x-ndjson' };
    const lines = `${text()}\n${text()}\n\n${text()}`;
    const csv =
      'id,time,title,rule,host\nc-1,2026-11-01T00:00:00Z,"Login, odd",r,H1\nc-2,2026-11-01T00:00:00Z,b,r,H2\n';
    const taken = [
      await post(text()),
      await post(`[${text()},${text()}]`),
      await post(lines, ndjson),
      await post(gzipSync(lines), { ...ndjson, 'content-encoding': 'gzip' }),
      await post(gzipSync(text()), { 'content-encoding': 'gzip' }),
      await post(csv, { 'content-type': 'text/csv' }),
    ];
    expect(taken.map(({ status, body }) => [status, (body as { taken: number }).taken])).toEqual([
      [202, 1],
      [202, 2],
      [202, 3],
      [202, 3],
      [202, 1],
      [202, 2],
    ]);
  });

  it('is the same post when it is sent again under its key, and two without one are two', async () => {
    const body = `[${text()}, {"title":"no time"}, ${text()}]`;
    const key = { 'idempotency-key': 'post-1' };
    const first = await post(body, key);
    const again = await post(body, key);
    expect(first.body).toMatchObject({ repeated: false, taken: 2, quarantined: 1 });
    expect(again.body).toMatchObject({ ...(first.body as object), repeated: true });
    expect((await post(body)).body).toMatchObject({ repeated: false });
  });

  it('may be cut into many events, and is still one post', async () => {
    const many = Array.from({ length: 250 }, () => posted());
    const answer = await post(many, { 'idempotency-key': 'post-250' });
    const { batch } = answer.body as { batch: string };
    const { events } = await app.server.store.load(`intake-${batch}`);
    expect(events.map(({ data }) => (data as { alerts: unknown[] }).alerts.length)).toEqual([100, 100, 50]);
    expect((await post(many, { 'idempotency-key': 'post-250' })).body).toMatchObject({ repeated: true, taken: 250 });
    expect((await app.server.store.load(`intake-${batch}`)).events).toHaveLength(3);
  });

  it('is refused under a key that another post had, because acknowledging it would lose it', async () => {
    const key = { 'idempotency-key': 'post-used' };
    expect((await post(text(), key)).status).toBe(202);
    const other = await post(text({ title: 'Something else altogether' }), key);
    expect(other.problem()).toMatchObject({ status: 409, code: 'conflict' });
  });
});

describe('A large post', () => {
  it.each([
    ['lines', 'application/x-ndjson', (items: string[]) => items.join('\n')],
    ['an array', 'application/json', (items: string[]) => `[${items.join(',')}]`],
  ])('as %s lets others in between', async (_, type, whole) => {
    const items = Array.from({ length: 3_500 }, () => text({ title: 'x'.repeat(400) }));
    const order: string[] = [];
    const large = post(whole(items), { 'content-type': type }).then(({ body }) => {
      order.push('large');
      return body;
    });
    const small = async () => {
      while (order.length < 20 && !order.includes('large')) {
        await app.ask('GET', '/health/live');
        order.push('small');
      }
    };
    await Promise.all([large, small()]);
    expect(await large).toMatchObject({ taken: 3_500 });
    expect(order.slice(0, 5)).toEqual(['small', 'small', 'small', 'small', 'small']);
  });
});
