import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './faults.ts';
import { problemType } from './problem.ts';

/** Answers a problem document with the correlation id, and logs our own faults with their cause. */
export const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const { document, cause } = problemOf(error);
  if (document.status >= 500) request.log.error({ err: cause ?? error, code: document.code }, 'request failed');
  if (document.retryAfterSeconds !== undefined) {
    reply.header('retry-after', String(Math.ceil(document.retryAfterSeconds)));
  }
  return reply
    .status(document.status)
    .type(problemType)
    .send(JSON.stringify({ ...document, correlationId: request.id }));
};
