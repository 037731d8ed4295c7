import { routes } from '@watchfloor/api-contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../../platform/metrics.ts';
import { answerProblem } from '../answer-problem.ts';
import { problemOf } from '../faults.ts';
import { answerOf, refusalOf } from './answer.ts';
import { authenticate } from './authenticate.ts';
import type { ConnectedSource, SourceOfKey } from './connected-source.ts';
import { InFlight } from './in-flight.ts';
import { LoopTurns } from '../../platform/loop-turns.ts';
import { takePost, type TakeNeeds } from './take-post.ts';

export interface IntakeNeeds extends Omit<TakeNeeds, 'turns'> {
  readonly sourceOfKey: SourceOfKey;
  readonly metrics: Metrics;
}

const connected = Symbol('connected source');
declare module 'fastify' {
  interface FastifyRequest {
    [connected]?: ConnectedSource;
  }
}

const MOST_BYTES_IN_FLIGHT = 256 * 1_048_576;

/**
 * Intake stands beside Nest, on the same server: thousands of posts a second pay for parsing and storing and for nothing
 * else. The key is checked before the body is read.
 */
export const serveIntake = async (fastify: FastifyInstance, needs: IntakeNeeds): Promise<void> => {
  const { intakeBodyBytes: bodyLimit } = needs.config;
  const inFlight = new InFlight(MOST_BYTES_IN_FLIGHT);
  const turns = new LoopTurns();
  await fastify.register(async (intake) => {
    intake.removeAllContentTypeParsers();
    intake.addContentTypeParser(['application/json', 'text/csv'], { parseAs: 'buffer', bodyLimit }, (_, body, done) => {
      done(null, body);
    });
    intake.addContentTypeParser('application/x-ndjson', (_, payload, done) => done(null, payload));
    intake.setErrorHandler((error, request, reply) => {
      needs.metrics.refusedPost(problemOf(error).document.code);
      return answerProblem(error, request, reply);
    });
    intake.addHook('onRequest', async (request) => {
      request[connected] = authenticate(request, needs.sourceOfKey);
    });
    intake.post(routes.intake.post.path, { config: { quiet: true } }, async (request, reply) => {
      const source = request[connected] ?? authenticate(request, needs.sourceOfKey);
      const { batch, outcome } = await inFlight.during(sizeOf(request), () =>
        takePost(request, source, { ...needs, turns }),
      );
      needs.metrics.intake({ alerts: outcome.taken, quarantined: outcome.refused.length });
      if (outcome.taken === 0) throw refusalOf(batch, outcome.refused);
      const answer = await answerOf(batch, outcome, turns);
      return reply.status(202).type('application/json').send(answer);
    });
  });
};

/** A stream of unknown length holds one piece and one line in memory, not itself; packed text unpacks to about ten times. */
const sizeOf = ({ body, headers }: FastifyRequest): number =>
  Buffer.isBuffer(body) ? body.length * (headers['content-encoding'] ? 10 : 1) : 2_000_000;
