import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../../platform/metrics.ts';
import type { NodeState } from '../../runtime/ports/node.ts';
import { ProblemError } from '../problems/problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Not worth a line in the log when all went well. */
    quiet?: boolean;
  }
}

export interface OperationsNeeds {
  readonly node: NodeState;
  readonly metrics: Metrics;
  /** Reasons of the server itself: shutting down, a broken store. */
  readonly reasons: () => readonly string[];
}

/** What whoever runs the node asks: is the process alive, may it get traffic, how is it doing. */
export const serveOperations = (fastify: FastifyInstance, { node, metrics, reasons }: OperationsNeeds): void => {
  fastify.get('/health/live', () => ({ alive: true }));
  fastify.get('/health/ready', (_, reply) => {
    const state = node.ready();
    const all = [...state.reasons, ...reasons()];
    const ready = state.ok && all.length === 0;
    return reply
      .status(ready ? 200 : 503)
      .send({ ready, reasons: all, lagMs: node.lagMs(), position: node.position() });
  });
  fastify.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.render()));
};

/** Requests by route of the contract, never by address: an address names incidents. */
export const measureRequests = (fastify: FastifyInstance, metrics: Metrics): void => {
  fastify.addHook('onResponse', async (request, reply) => {
    const { routeOptions, method, log } = request;
    const route = routeOptions.url ?? 'unknown';
    metrics.answered(route, method, reply.statusCode, reply.elapsedTime / 1000);
    // Thousands of posts a second say nothing by themselves: the counters do.
    if (routeOptions.config.quiet && reply.statusCode < 400) return;
    const by = request.signedIn?.person.id;
    log.info({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), by }, 'answered');
  });
};

/** A node that ends answers what comes with where to go, and lets no connection wait for more. */
export const refuseWhen = (fastify: FastifyInstance, reason: () => string | undefined): void => {
  fastify.addHook('onRequest', async (request) => {
    const why = request.url.startsWith('/api/v1/') ? reason() : undefined;
    if (why !== undefined) throw new ProblemError('not-ready', { detail: why, retryAfterSeconds: 2 });
  });
  fastify.addHook('onSend', async (_, reply) => {
    if (reason() !== undefined) reply.header('connection', 'close');
  });
};
