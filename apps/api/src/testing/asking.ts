import type { Method, Problem, Route } from '@watchfloor/api-contract';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { routeTable } from '../http/routes/route-table.ts';
import type { Server } from '../start-server.ts';
import type { Seated } from './seed.ts';

export interface Asking {
  readonly as?: Seated | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: LightMyRequestResponse['headers'];
  /** The answer as a problem document; throws when it is none. */
  problem(): Problem;
}

export type Ask = (method: Method, url: string, asking?: Asking) => Promise<Answer>;

const pattern = (path: string) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);

const routeOf = (method: Method, url: string): Route | undefined => {
  const [path = ''] = url.split('?');
  return routeTable.find(({ route }) => route.method === method && pattern(route.path).test(path))?.route;
};

const parsed = (response: LightMyRequestResponse): unknown => {
  const type = response.headers['content-type'] ?? '';
  return /json/.test(type) ? (JSON.parse(response.payload) as unknown) : response.payload;
};

/** Asks a running server in-process, as a browser with that person's session would. */
export const asking = ({ app }: Server): Ask => {
  const fastify: FastifyInstance = app.nest.getHttpAdapter().getInstance();
  return async (method, url, { as, body, headers = {} } = {}) => {
    const response = await fastify.inject({
      method,
      url,
      headers: {
        host: '127.0.0.1:8420',
        ...(as && { cookie: as.cookie, 'x-csrf-token': as.csrf, origin: 'http://127.0.0.1:8420' }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    });
    const answer = parsed(response);
    const route = routeOf(method, url);
    if (response.statusCode < 300 && route) route.answers.parse(answer);
    return {
      status: response.statusCode,
      body: answer,
      headers: response.headers,
      problem: () => {
        if (!String(response.headers['content-type']).startsWith('application/problem+json')) {
          throw new Error(`no problem document: ${response.statusCode} ${response.payload.slice(0, 200)}`);
        }
        return answer as Problem;
      },
    };
  };
};
