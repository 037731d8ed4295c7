import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Route } from '@watchfloor/api-contract';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { SignedIn } from '../../runtime/ports/reader.ts';
import type { Keyed } from '../commands/known-keys.ts';
import { ProblemError, type ProblemDetails } from '../problems/problem.ts';
import { unfit } from '../body/unfit.ts';

type Part<R extends Route, Name extends 'params' | 'query' | 'body'> = z.output<NonNullable<R[Name]>>;

/** A request of a route, checked against its schemas. */
export interface Asked<R extends Route> {
  readonly params: Part<R, 'params'>;
  readonly query: Part<R, 'query'>;
  readonly body: Part<R, 'body'>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** When the request was taken, ms since 1970; set by the guard from the node's clock. */
    at?: number;
    /** Set by the guard on every route that is not public. */
    signedIn?: SignedIn;
    /** SHA-256 of the body as it was sent; absent without one. */
    bodyDigest?: string;
    /** Set by the guard: what the route takes, checked. */
    asked?: Asked<Route>;
    /** What is asked under a key of the client's own; set by the guard. */
    keyed?: Keyed;
    /** This node lately accepted this very request under its key. */
    repeats?: boolean;
    /** The session's secret, from which its CSRF token follows. */
    sessionToken?: string;
  }
}

/** Enough to mend a form by; a list of thousands is no form. */
const MOST_FIELDS = 100;

type Field = NonNullable<ProblemDetails['fields']>[number];

/** Reads what a route takes. Throws a 400 that lists the bad fields of every part at once. */
export const readAsked = (route: Route, request: Pick<FastifyRequest, 'params' | 'query' | 'body'>): Asked<Route> => {
  const fields: Field[] = [];
  const read = (name: 'params' | 'query' | 'body') => {
    const schema = route[name];
    if (!schema) return undefined;
    const ill = unfit(request[name]);
    fields.push(...ill.map(({ path, message }) => ({ path: [name, ...path].join('.'), message })));
    if (ill.length > 0) return undefined;
    const parsed = schema.safeParse(request[name] ?? {});
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) fields.push({ path: [name, ...path].join('.'), message });
    return undefined;
  };
  const asked = { params: read('params'), query: read('query'), body: read('body') };
  if (fields.length > 0) throw new ProblemError('bad-request', { fields: fields.slice(0, MOST_FIELDS) });
  return asked;
};

/** The checked request, typed by the route: `@Ask() asked: Asked<typeof routes.incident.start>`. */
export const Ask = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().asked,
);
