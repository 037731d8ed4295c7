import type { Problem, Route } from '@watchfloor/api-contract';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'undici';
import type { z } from 'zod';

export type Reply<Answer> =
  | { readonly ok: true; readonly status: number; readonly body: Answer }
  | { readonly ok: false; readonly status: number; readonly problem: Problem };

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  /** The command's own name: sent again, it is the same command. A new one when left out. */
  readonly key?: string;
  readonly ifMatch?: number;
}

/** What a browser would hold of a session: where it belongs, its cookie and its token. */
export interface Session {
  readonly url: string;
  readonly cookie: string;
  readonly csrf: string;
}

const agent = new Agent({ connections: 128, keepAliveTimeout: 30_000 });

const addressOf = (url: string, route: Route, { params, query }: Asked): string => {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value));
  const asked = search.toString();
  return `${url}${path}${asked === '' ? '' : `?${asked}`}`;
};

export const cookieOf = (header: string | string[] | undefined): string | undefined =>
  [header]
    .flat()
    .find((one) => one?.startsWith('wf_session='))
    ?.split(';')[0];

/** One request of the contract. Throws when no answer came: then nobody knows whether it was done. */
export const send = async <R extends Route>(
  { url, cookie, csrf }: Session,
  route: R,
  asked: Asked = {},
): Promise<Reply<z.output<R['answers']>> & { readonly cookie: string | undefined }> => {
  const writes = route.method !== 'GET';
  const answer = await request(addressOf(url, route, asked), {
    dispatcher: agent,
    method: route.method,
    headers: {
      ...(cookie === '' ? {} : { cookie }),
      ...(writes ? { origin: url, 'x-csrf-token': csrf, 'idempotency-key': asked.key ?? randomUUID() } : {}),
      ...(asked.ifMatch === undefined ? {} : { 'if-match': `"${asked.ifMatch}"` }),
      ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
  });
  const text = await answer.body.text();
  const status = answer.statusCode;
  const body: unknown = text === '' ? {} : JSON.parse(text);
  const given = cookieOf(answer.headers['set-cookie']);
  return status < 400
    ? { ok: true, status, body: body as z.output<R['answers']>, cookie: given }
    : { ok: false, status, problem: body as Problem, cookie: given };
};

/** The answer, or an error that says which route refused and why: for steps that have to succeed. */
export const expectOk = <Answer>(route: Route, reply: Reply<Answer>): Answer => {
  if (reply.ok) return reply.body;
  const { status, problem } = reply;
  throw new Error(`${route.method} ${route.path} answered ${status} ${JSON.stringify(problem)}`);
};

/** Somebody signed in. */
export class PersonClient {
  readonly session: Session;
  readonly id: string;
  readonly name: string;

  constructor(session: Session, { id, name }: { readonly id: string; readonly name: string }) {
    this.session = session;
    this.id = id;
    this.name = name;
  }

  /** The same session at another node of the same store. */
  at(url: string): PersonClient {
    return new PersonClient({ ...this.session, url }, this);
  }

  ask<R extends Route>(route: R, asked: Asked = {}): Promise<Reply<z.output<R['answers']>>> {
    return send(this.session, route, asked);
  }

  async must<R extends Route>(route: R, asked: Asked = {}): Promise<z.output<R['answers']>> {
    return expectOk(route, await this.ask(route, asked));
  }
}
