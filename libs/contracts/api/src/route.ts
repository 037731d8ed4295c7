import type { z } from 'zod';
import type { Permission } from './permission.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

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
