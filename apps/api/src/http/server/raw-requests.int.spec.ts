import { createConnection, type AddressInfo, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../runtime/testing/node.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { posted } from '../../testing/seed.ts';

let app: TestApp;
const opened: Socket[] = [];
beforeAll(async () => {
  app = await startTestApp();
});
afterEach(() => {
  for (const socket of opened.splice(0)) socket.destroy();
});
afterAll(() => app.close());

const listening = () => app.server.app.nest.getHttpServer();

interface Raw {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
}

/** Sends these bytes as they are, hangs up on its side when asked to, and reads until the server hangs up. */
const send = async (bytes: string, ending: 'hangs up' | 'stays'): Promise<Raw> => {
  const socket = createConnection({ port: (listening().address() as AddressInfo).port, host: '127.0.0.1' });
  opened.push(socket);
  if (ending === 'hangs up') socket.end(bytes);
  else socket.write(bytes);
  let text = '';
  for await (const piece of socket) text += String(piece);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
    type: /content-type: ([^;\r]+)/i.exec(head)?.[1],
    body,
  };
};
const problem = ({ type, body }: Raw): unknown => {
  expect(type).toBe('application/problem+json');
  return JSON.parse(body);
};
const post = (headers: string[], body: string, type = 'application/json') =>
  [
    'POST /api/v1/intake/src-own HTTP/1.1',
    'Host: 127.0.0.1',
    `Authorization: Bearer ${app.source.key}`,
    `Content-Type: ${type}`,
    ...headers,
    '',
    body,
  ].join('\r\n');

describe('What comes over the wire', () => {
  const alert = JSON.stringify(posted());

  it.each(['application/json', 'application/x-ndjson'])(
    'and breaks off, as %s, is told so as a problem',
    async (type) => {
      const answer = await send(post(['Content-Length: 5000'], alert, type), 'hangs up');
      expect(answer.status).toBe(400);
      expect(problem(answer)).toMatchObject({ status: 400, code: 'bad-request', detail: 'The request breaks off.' });
    },
  );

  it.each([
    ['a chunk without a size', ['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n'],
    ['two lengths', ['Content-Length: 2', 'Content-Length: 3'], '{}'],
    ['a length beside chunks', ['Content-Length: 2', 'Transfer-Encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n'],
  ])('with %s is refused as a problem that says what is wrong, and hung up on', async (_, headers, body) => {
    const answer = await send(post(headers, body), 'stays');
    expect(answer.status).toBe(400);
    expect(problem(answer)).toMatchObject({ status: 400, code: 'bad-request', detail: expect.stringMatching(/\w/) });
  });

  it('with more headers than are read is too large', async () => {
    const answer = await send(post([`X-Long: ${'x'.repeat(20_000)}`], ''), 'stays');
    expect(problem(answer)).toMatchObject({ status: 413, code: 'too-large' });
  });

  it('to an address that is too long is told so', async () => {
    const path = `/api/v1/incidents/${'x'.repeat(300)}`;
    const answer = await send(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`, 'stays');
    expect(problem(answer)).toMatchObject({ status: 414, code: 'address-too-long' });
  });

  it('whole is answered, also when its sender has hung up on their side; then nobody is connected', async () => {
    const answer = await send(post([`Content-Length: ${alert.length}`], alert), 'hangs up');
    expect(answer).toMatchObject({ status: 202, type: 'application/json' });
    const connections = () => new Promise<number>((resolve) => listening().getConnections((_, n) => resolve(n)));
    await until(async () => (await connections()) === 0);
  });
});
