import { ProblemError } from '../problems/problem.ts';

const format = /^[\x21-\x7e]{1,200}$/;

/** The client's own name for what it asks; undefined when it gave none. Throws a 400 for one that is no name. */
export const idempotencyKeyOf = (header: string | string[] | undefined): string | undefined => {
  if (header === undefined || (typeof header === 'string' && format.test(header))) return header;
  throw new ProblemError('bad-request', {
    fields: [{ path: 'headers.idempotency-key', message: 'is 1 to 200 printable characters' }],
  });
};
