import type { z } from 'zod';
import type { Permission } from './permission.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What a client may say about a command beside its body. */
export type CommandHeader = 'Idempotency-Key' | 'If-Match';

/** Sent again under the same key it happens once. */
export const once = ['Idempotency-Key'] as const;
/** The same, and refused with what changed when it rests on a revision that is no longer the newest. */
export const onceOnRevision = ['Idempotency-Key', 'If-Match'] as const;

/** One HTTP route as a contract: what it needs, takes and answers. Guard, OpenAPI and the access matrix are made from it. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly needs: Permission;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** None named, none promised: a header that is not honoured here is ignored. */
  readonly honours?: readonly CommandHeader[];
  /** Takes as long as there are items, so whoever asks waits longer than for anything else. */
  readonly long?: true;
  readonly answers: Answer;
}

export const route = <
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
>(
  definition: Route<Params, Query, Body, Answer>,
): Route<Params, Query, Body, Answer> => definition;
