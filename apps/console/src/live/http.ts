import type { Problem, Route } from '@watchfloor/api-contract';
import type { z } from 'zod';
import { ApiProblem, unanswered, unreachable } from './api-problem.ts';
import { csrf } from './csrf.ts';
import { sessionEnded } from './session-end.ts';

type Wants<Schema, Key extends string> = Schema extends z.ZodType
  ? unknown extends z.input<Schema>
    ? { readonly [name in Key]?: undefined }
    : { readonly [name in Key]: z.input<Schema> }
  : { readonly [name in Key]?: undefined };

interface CommandHeaders {
  readonly ifMatch?: number;
  /** Names the command: sent again under it, it happens once. */
  readonly key?: string;
}

type Asked<R> =
  R extends Route<infer Params, infer Query, infer Body>
    ? Wants<Params, 'params'> & Partial<Wants<Query, 'query'>> & Wants<Body, 'body'> & CommandHeaders
    : never;

export type Answer<R> = R extends { readonly answers: infer Schema extends z.ZodType } ? z.output<Schema> : never;
export type Request<R> = Asked<R>;

interface Plain extends CommandHeaders {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
}

const addressOf = (path: string, { params = {}, query = {} }: Plain) => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value));
  return asked.size > 0 ? `${filled}?${asked}` : filled;
};

const headersOf = ({ method, honours = [] }: Route, { body, ifMatch, key }: Plain) => {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (ifMatch !== undefined && honours.includes('If-Match')) headers['if-match'] = `"${ifMatch}"`;
  if (key !== undefined && honours.includes('Idempotency-Key')) headers['idempotency-key'] = key;
  const token = csrf();
  if (method !== 'GET' && token !== null) headers['x-csrf-token'] = token;
  return headers;
};

const read = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return null;
  }
};

/**
 * A line may hang without breaking: whoever has waited this long is told so. A command may be on its way through a slow
 * store, and some take as long as there are items.
 */
const readMs = 15_000;
const commandMs = 30_000;
const longMs = 120_000;

const patienceWith = ({ long, method }: Route): number => {
  if (long) return longMs;
  return method === 'GET' ? readMs : commandMs;
};

/** Asks one route of the contract. Throws ApiProblem when the server refuses, cannot be reached or does not answer in time. */
export const call = async <R extends Route>(
  route: R,
  request: Request<R>,
  signal?: AbortSignal,
): Promise<Answer<R>> => {
  const plain = request as unknown as Plain;
  const { method } = route;
  const late = AbortSignal.timeout(patienceWith(route));
  const response = await fetch(addressOf(route.path, plain), {
    method,
    headers: headersOf(route, plain),
    credentials: 'same-origin',
    ...(plain.body !== undefined && { body: JSON.stringify(plain.body) }),
    signal: signal ? AbortSignal.any([signal, late]) : late,
  }).catch(() => null);
  const content = response && (await read(response));
  if (late.aborted) throw new ApiProblem(unanswered);
  if (!response) throw new ApiProblem(unreachable);
  if (response.ok) return content as Answer<R>;
  const problem = content as Problem | null;
  // Whoever was never signed in has no session that could end.
  if (problem?.code === 'not-signed-in' && csrf() !== null) sessionEnded(problem.code);
  throw new ApiProblem(typeof problem?.code === 'string' ? problem : { ...unreachable, status: response.status });
};
