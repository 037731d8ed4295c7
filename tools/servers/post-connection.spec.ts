import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { PostConnection, readAnswer } from './post-connection.ts';

const answer = Buffer.from('HTTP/1.1 202 Accepted\r\nContent-Length: 10\r\n\r\n{"a":"ü"}');

describe('What the load generator reads', () => {
  it('is a whole answer or nothing, wherever the bytes were cut', () => {
    for (let cut = 0; cut < answer.length; cut += 1) expect(readAnswer(answer.subarray(0, cut))).toBeUndefined();
    expect(readAnswer(answer)).toEqual({ status: 202, text: '{"a":"ü"}' });
  });

  it('is refused when its end cannot be told', () => {
    expect(() => readAnswer(Buffer.from('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'))).toThrow(
      'without a length',
    );
  });
});

describe('A kept-alive connection', () => {
  it('posts one body after another and gets the answer of each', async () => {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        const text = `${String(request.headers['x-name'])}:${body}`;
        response.writeHead(202, { 'content-length': Buffer.byteLength(text) }).end(text);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const connection = await PostConnection.open(`http://127.0.0.1:${port}`, '/intake', { 'x-name': 'one' });
    expect(await connection.post('ä')).toEqual({ status: 202, text: 'one:ä' });
    expect(await connection.post('second')).toEqual({ status: 202, text: 'one:second' });
    connection.close();
    server.close();
  });

  it('says so when the server ends before its answer', async () => {
    const server = createServer((request) => request.socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const connection = await PostConnection.open(`http://127.0.0.1:${port}`, '/', {});
    await expect(connection.post('lost')).rejects.toThrow();
    server.close();
  });
});
