import { request, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { posted, type SeededSource } from '../../testing/seed.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ environment: { INTAKE_IDLE_SECONDS: '1' } });
});
afterAll(() => app.close());

const post = ({ id, key }: SeededSource) =>
  app.ask('POST', `/api/v1/intake/${id}`, {
    body: posted(),
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  });

interface Opened {
  readonly sending: ClientRequest;
  readonly answer: Promise<{ status: number | undefined; text: string }>;
}

/** Announces a body, sends the beginning of it, and nothing more. */
const open = ({ id, key }: SeededSource, type: string, begin: string): Opened => {
  const { port } = app.server.app.nest.getHttpServer().address() as AddressInfo;
  const headers = { authorization: `Bearer ${key}`, 'content-type': type, 'transfer-encoding': 'chunked' };
  const sending = request({ port, method: 'POST', path: `/api/v1/intake/${id}`, headers });
  const answer = new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', (response) => {
      let text = '';
      response.on('data', (piece) => (text += String(piece)));
      response.once('end', () => resolve({ status: response.statusCode, text }));
    });
  });
  sending.write(begin);
  return { sending, answer };
};

describe('A source that opens posts and sends nothing', () => {
  it.each([
    ['application/x-ndjson', `${JSON.stringify(posted())}\n`],
    ['application/json', '['],
  ])('as %s uses up its own share only, and that until they are given up with a 408', async (type, begin) => {
    const opened = Array.from({ length: 40 }, () => open(app.source, type, begin));
    const refused = await Promise.race(opened.map(({ answer }) => answer));
    expect(refused.status).toBe(429);
    expect((await post(app.foreignSource)).status).toBe(202);
    const answers = await Promise.all(opened.map(({ answer }) => answer));
    const late = answers.filter(({ status }) => status === 408);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([408, 429]));
    expect(late.length).toBeGreaterThanOrEqual(10);
    expect(late[0]?.text).toContain('request-timeout');
    if (type.endsWith('ndjson')) expect(late[0]?.text).toContain('1 alerts before that were taken');
    expect((await post(app.source)).status).toBe(202);
  });
});
