import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { Server } from 'socket.io';
import type { ClientRequests, ServerPushes } from '@watchfloor/api-contract';
import { acceptedAnswer, answers, everyRoute } from './answers.ts';
import { iso, now } from './night.ts';
import { isScene, snapshotOf, type Scene } from './rows.ts';

/** A stand-in for the server, for pictures and for work on the console alone: invented, still, the same every time. */
const port = Number(process.argv[2] ?? 4173);
const dist = join(import.meta.dirname, '../dist');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** As strict as the product's own, so that a picture shows what the policy would break. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'";

const sceneOf = (cookie = ''): Scene => {
  const name = /scene=(\w+)/.exec(cookie)?.[1] ?? 'full';
  return isScene(name) ? name : 'full';
};

const sendFile = (path: string, response: ServerResponse) => {
  const file = join(dist, path);
  const found = path !== '/' && existsSync(file) ? file : join(dist, 'index.html');
  response.writeHead(200, {
    'content-type': types[extname(found)] ?? 'application/octet-stream',
    'content-security-policy': policy,
  });
  createReadStream(found).pipe(response);
};

const sendJson = (response: ServerResponse, status: number, content: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(content));
};

const patternOf = (path: string) => new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);

const answer = (request: IncomingMessage, path: string, response: ServerResponse) => {
  if (/door=closed/.test(request.headers.cookie ?? '') && path === '/api/v1/me') {
    sendJson(response, 401, { type: 'about:blank', title: 'Not signed in', status: 401, code: 'not-signed-in' });
    return;
  }
  for (const route of everyRoute) {
    const match = route.method === request.method ? patternOf(route.path).exec(path) : null;
    if (!match) continue;
    const content = answers.get(route)?.(sceneOf(request.headers.cookie), { ...match.groups }) ?? null;
    if (content !== null || route.method !== 'GET') sendJson(response, 200, content ?? acceptedAnswer);
    else sendJson(response, 404, { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found' });
    return;
  }
  sendJson(response, 404, { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found' });
};

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://console').pathname;
  if (path.startsWith('/api/')) answer(request, path, response);
  else sendFile(path, response);
});

const io = new Server<ClientRequests, ServerPushes>(server, { path: '/live', maxHttpBufferSize: 1e8 });
io.on('connection', (socket) => {
  const cookie = socket.handshake.headers.cookie ?? '';
  if (/line=broken/.test(cookie)) setTimeout(() => socket.disconnect(true), 500);
  const beat = () =>
    socket.emit('beat', {
      at: iso(now),
      position: 'p-100',
      lagMs: /line=slow/.test(cookie) ? 4000 : 40,
      lead: [{ id: 'per-ra', name: 'Ruth Amsel' }],
    });
  beat();
  const timer = setInterval(beat, 1000);
  socket.on('disconnect', () => clearInterval(timer));
  socket.on('queue.follow', (_, reply) => reply(snapshotOf(sceneOf(cookie))));
  socket.on('incident.follow', (_, reply) => reply({ position: 'p-100' }));
  socket.on('incident.leave', (_, reply) => reply({}));
});

server.listen(port, '127.0.0.1', () => {
  const at = server.address();
  console.log(`Invented night on http://127.0.0.1:${typeof at === 'object' && at ? at.port : port}`);
});
