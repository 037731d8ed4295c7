import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { TestServer } from './start-server.ts';

const actions = ['freeze', 'thaw', 'breakConnections', 'dropSubscriptions', 'stop', 'start'] as const;
type Action = (typeof actions)[number];
const isAction = (name: string): name is Action => (actions as readonly string[]).includes(name);

const faultsIn = async (request: IncomingMessage, server: TestServer): Promise<void> => {
  const wanted = JSON.parse(await text(request)) as Record<string, unknown>;
  const unknown = Object.keys(wanted).find((name) => !(name in server.faults));
  if (unknown !== undefined) throw new RangeError(`no fault is called ${unknown}`);
  Object.assign(server.faults, wanted);
};

const act = async (request: IncomingMessage, server: TestServer): Promise<object> => {
  const path = request.url?.slice(1) ?? '';
  if (request.method === 'GET') return { faults: server.faults, events: server.log.all.length };
  if (path === 'faults') await faultsIn(request, server);
  else if (isAction(path)) await server[path]();
  else throw new RangeError(`no action is called ${path}`);
  return { faults: server.faults };
};

/**
 * The faults of a test server in another process, over HTTP on 127.0.0.1: `POST /faults` with a JSON object of faults,
 * `POST /freeze`, `/thaw`, `/breakConnections`, `/dropSubscriptions`, `/stop`, `/start`; `GET /` tells what is set.
 */
export const openControl = async (server: TestServer, port: number): Promise<Server> => {
  const control = createServer((request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    act(request, server).then(
      (body) => answer(200, body),
      (error: unknown) => answer(400, { error: String(error) }),
    );
  });
  control.listen(port, '127.0.0.1');
  await once(control, 'listening');
  return control;
};
