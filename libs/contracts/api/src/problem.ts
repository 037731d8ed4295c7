import { z } from 'zod';
import { named } from './values.ts';

/** Stable codes of problem documents (RFC 9457) that do not come from a domain rejection. */
export const problemCode = z.enum([
  'bad-request',
  'not-signed-in',
  'key-invalid',
  'sign-in-failed',
  'forbidden',
  'not-found',
  'request-timeout',
  'conflict',
  'too-large',
  'address-too-long',
  'unsupported-media-type',
  'unprocessable',
  'idempotency-key-reused',
  'too-many-requests',
  'csrf',
  'link-invalid',
  'rejected',
  'storage-full',
  'store-unreachable',
  'not-ready',
  'internal',
]);
export type ProblemCode = z.output<typeof problemCode>;

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  /** The permission that is lacking (403). */
  permission: z.string().optional(),
  /**
   * The stream's revision now, and what changed since the reader's (409): the event's type, and who; null: the platform itself.
   * `aside`: added by the platform on its own, and contradicts nothing that a person decides.
   */
  revision: z.int().optional(),
  changed: z.array(z.object({ kind: z.string(), at: z.string(), by: named.nullable(), aside: z.boolean() })).optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  retryAfterSeconds: z.number().optional(),
  correlationId: z.string().optional(),
});
export type Problem = z.output<typeof problem>;
