import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { randomUUID } from 'node:crypto';
import type { Config } from '../../platform/config.ts';
import { answerProblem } from '../problems/answer-problem.ts';
import { ProblemError } from '../problems/problem.ts';
import { refuseUnparsed } from '../problems/refuse-unparsed.ts';

const ours = /^[\w.-]{8,64}$/;
const MOST_BYTES_OF_A_COMMAND = 1_048_576;
const WHOLE_REQUEST_MS = 60_000;

type NotFound = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** Nest would answer every unknown address itself; here these are pages of the console, or a problem document. */
class OwnNotFound extends FastifyAdapter {
  notFound: NotFound = (request, reply) => answerProblem(new ProblemError('not-found'), request, reply);

  override setNotFoundHandler(): ReturnType<FastifyAdapter['setNotFoundHandler']> {
    return this.instance.setNotFoundHandler((request, reply) => this.notFound(request, reply));
  }
}

export interface Server {
  readonly adapter: OwnNotFound;
  readonly fastify: FastifyInstance;
}

/** The HTTP server under Nest: names every request, and bounds what it reads and how long it waits for it. */
export const createServer = (config: Config, log: Logger): Server => {
  const { trustedProxies: trusted } = config;
  const adapter = new OwnNotFound({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'correlationId' }),
    exposeHeadRoutes: false,
    bodyLimit: MOST_BYTES_OF_A_COMMAND,
    requestTimeout: WHOLE_REQUEST_MS,
    trustProxy: trusted === 0 ? false : (_: string, hop: number) => hop < trusted,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    genReqId: ({ headers }: IncomingMessage) => {
      const given = headers['x-correlation-id'];
      return typeof given === 'string' && ours.test(given) ? given : randomUUID();
    },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      answerProblem(error, request, reply);
    },
    clientErrorHandler: refuseUnparsed,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  // Whoever sent a whole request and hangs up on their side still waits for the answer.
  Object.assign(fastify.server, { httpAllowHalfOpen: true });
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-correlation-id', request.id);
    // An answer of the API is about now and for one person: nothing between us may keep it.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    if (request.url.includes('\0') || request.url.includes('%00')) throw new ProblemError('bad-request');
  });
  return { adapter, fastify };
};
