import type { EventStore } from '@watchfloor/event-store-port';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.ts';
import type { Readable } from 'node:stream';
import { idempotencyKeyOf } from '../commands/idempotency-key.ts';
import { ProblemError } from '../problems/problem.ts';
import { statusOfBody } from '../problems/statuses.ts';
import { batchOf } from './batch.ts';
import type { ConnectedSource } from './connected-source.ts';
import { inflate, inflateStream, isPacked } from './inflate.ts';
import type { LoopTurns } from '../../platform/loop-turns.ts';
import { csvItems, jsonItems, ndjsonItems, type Items } from './read-items.ts';
import { UnreadableBody } from './unreadable-body.ts';
import { BatchWriter, type BatchOutcome } from './write-batch.ts';

export interface TakeNeeds {
  readonly store: EventStore;
  readonly now: () => number;
  readonly config: Pick<Config, 'intakeBodyBytes' | 'intakeInflatedBytes'>;
  readonly turns: LoopTurns;
}

async function* bounded(pieces: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let came = 0;
  for await (const piece of pieces) {
    came += piece.length;
    if (came > most) throw new ProblemError('too-large', { detail: `More than ${most} bytes.` });
    yield piece;
  }
}

/**
 * A body as it streams in. Whoever stops reading it leaves the rest to be thrown away: unread, it would stand before the
 * next post on the same connection for as long as a request may take.
 */
async function* piecesOf(body: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false })) yield piece as Buffer;
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError('bad-request', { detail: 'The body breaks off.' }, { cause });
  } finally {
    body.resume();
  }
}

const itemsOf = async (request: FastifyRequest, { config, turns }: TakeNeeds): Promise<Items> => {
  const { headers, body } = request;
  const packed = isPacked(headers);
  const { intakeInflatedBytes: most } = config;
  if (!Buffer.isBuffer(body)) {
    const pieces = piecesOf(body as Readable);
    const plain = packed ? inflateStream(bounded(pieces, config.intakeBodyBytes), most) : bounded(pieces, most);
    return ndjsonItems(plain, turns);
  }
  const whole = packed ? await inflate(body, most) : body;
  return headers['content-type']?.startsWith('text/csv') ? csvItems(whole, turns) : jsonItems(whole, turns);
};

/** Broken as a whole, but sent by somebody we know: an administrator can look at it. */
const keepUnreadable = async (writer: BatchWriter, { rejection, text }: UnreadableBody): Promise<ProblemError> => {
  const { code, detail = '' } = rejection;
  if (text !== undefined) await writer.refuse({ index: 0, code, detail, body: text });
  return ProblemError.rejected(statusOfBody[code], code, detail);
};

/** What came before the place where a post cannot be read on stays taken, and the sender is told so. */
const breakOff = async (writer: BatchWriter, batch: string, problem: ProblemError): Promise<ProblemError> => {
  const { taken } = await writer.end();
  if (taken > 0) {
    const before = `${taken} alerts before that were taken, as batch ${batch}`;
    problem.document.detail = [problem.document.detail, before].filter((part) => part).join('; ');
  }
  return problem;
};

/** Reads and stores one post. Everything it answers for is durable. Throws a problem for a body that cannot be read. */
export const takePost = async (
  request: FastifyRequest,
  { source, customer, adapter }: ConnectedSource,
  needs: TakeNeeds,
): Promise<{ readonly batch: string; readonly outcome: BatchOutcome }> => {
  const batch = batchOf(source, idempotencyKeyOf(request.headers['idempotency-key']));
  const receivedAt = needs.now();
  const writer = new BatchWriter(
    needs.store,
    { id: batch, source, customer, receivedAt, correlationId: request.id },
    adapter,
    needs.turns,
  );
  try {
    for await (const items of await itemsOf(request, needs)) await writer.take(items);
    const outcome = await writer.end();
    if (outcome.taken + outcome.refused.length > 0) return { batch, outcome };
    throw new UnreadableBody({ code: 'body-empty', detail: 'no alert in the body' });
  } catch (error) {
    const problem = error instanceof UnreadableBody ? await keepUnreadable(writer, error) : error;
    if (!(problem instanceof ProblemError) || problem.document.status === 409) throw problem;
    throw await breakOff(writer, batch, problem);
  }
};
