import { routes } from '@watchfloor/api-contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../../platform/config.ts';
import type { Metrics } from '../../platform/metrics.ts';
import { answerProblem } from '../problems/answer-problem.ts';
import { problemOf } from '../problems/faults.ts';
import { answerOf, refusalOf } from './answer.ts';
import { authenticate } from './authenticate.ts';
import type { ConnectedSource, SourceOfKey } from './connected-source.ts';
import { InFlight, type Entered } from './in-flight.ts';
import { isPacked, unpackedSize } from './inflate.ts';
import { giveUpOn, SlowBodies } from './slow-bodies.ts';
import { LoopTurns } from '../../platform/loop-turns.ts';
import { takePost, type TakeNeeds } from './take-post.ts';

export interface IntakeNeeds extends Omit<TakeNeeds, 'turns' | 'config'> {
  readonly config: TakeNeeds['config'] & Pick<Config, 'intakeIdleMs'>;
  readonly sourceOfKey: SourceOfKey;
  readonly metrics: Metrics;
}

const connected = Symbol('connected source');
const entered = Symbol('entered');
declare module 'fastify' {
  interface FastifyRequest {
    [connected]?: ConnectedSource;
    [entered]?: Entered;
  }
}

/** A stream of unknown length holds one piece and one line in memory, not itself. */
const STREAM_BYTES = 2_000_000;
const bounds = { mostBytes: 256 * 1_048_576, mostOfSource: 32 * 1_048_576, alwaysBytes: STREAM_BYTES };
const LOOK_MS = 1_000;

/**
 * Intake stands beside Nest, on the same server: thousands of posts a second pay for parsing and storing and for nothing
 * else. The key is checked before the body is read.
 */
export const serveIntake = async (fastify: FastifyInstance, needs: IntakeNeeds): Promise<void> => {
  const { intakeBodyBytes: bodyLimit } = needs.config;
  const inFlight = new InFlight(bounds);
  const slow = new SlowBodies(needs.config.intakeIdleMs);
  const looking = setInterval(() => slow.look(), LOOK_MS).unref();
  const turns = new LoopTurns();
  await fastify.register(async (intake) => {
    intake.removeAllContentTypeParsers();
    intake.addContentTypeParser(['application/json', 'text/csv'], { parseAs: 'buffer', bodyLimit }, (_, body, done) => {
      done(null, body);
    });
    intake.addContentTypeParser('application/x-ndjson', (_, payload, done) => done(null, payload));
    intake.setErrorHandler((error, request, reply) => {
      const { code } = problemOf(error).document;
      needs.metrics.refusedPost(code);
      if (code === 'request-timeout') reply.header('connection', 'close');
      return answerProblem(error, request, reply);
    });
    intake.addHook('onRequest', async (request) => {
      request[connected] = authenticate(request, needs.sourceOfKey);
    });
    intake.addHook('onClose', async () => clearInterval(looking));
    // Counted from its first byte on: a body that is only announced takes room already.
    intake.addHook('preParsing', async (request, { raw: answer }) => {
      const { source } = request[connected] ?? authenticate(request, needs.sourceOfKey);
      slow.watch(request.raw, giveUpOn(request.raw, answer));
      const room = inFlight.enter(source, announcedSize(request.headers));
      request[entered] = room;
      for (const event of ['finish', 'close']) answer.once(event, () => room.leave());
    });
    intake.post(routes.intake.post.path, { config: { quiet: true } }, async (request, reply) => {
      const source = request[connected] ?? authenticate(request, needs.sourceOfKey);
      request[entered]?.weigh(sizeOf(request, needs.config.intakeInflatedBytes));
      const { batch, outcome } = await takePost(request, source, { ...needs, turns });
      needs.metrics.intake({ alerts: outcome.taken, quarantined: outcome.refused.length });
      if (outcome.taken === 0) throw refusalOf(batch, outcome.refused);
      const answer = await answerOf(batch, outcome, turns);
      return reply.status(202).type('application/json').send(answer);
    });
  });
};

const announcedSize = (headers: IncomingHttpHeaders): number => {
  const bytes = headers['content-length'] === undefined ? STREAM_BYTES : Number(headers['content-length']);
  return isStreamed(headers) ? Math.min(bytes, STREAM_BYTES) : bytes;
};

const isStreamed = (headers: IncomingHttpHeaders): boolean =>
  headers['content-type']?.startsWith('application/x-ndjson') === true;

/** Once it has come, a packed body is weighed as what it will be. */
const sizeOf = ({ body, headers }: FastifyRequest, most: number): number => {
  if (!Buffer.isBuffer(body)) return announcedSize(headers);
  return isPacked(headers) ? Math.min(most, unpackedSize(body)) : body.length;
};
