import type { EventStore } from '@watchfloor/event-store-port';
import type { BodyItem } from '@watchfloor/intake';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.ts';
import type { Readable } from 'node:stream';
import { idempotencyKeyOf } from '../idempotency-key.ts';
import { ProblemError } from '../problem.ts';
import { statusOfBody } from '../statuses.ts';
import { batchOf } from './batch.ts';
import type { ConnectedSource } from './connected-source.ts';
import { inflate, inflateStream, isPacked } from './inflate.ts';
import { csvItems, jsonItems, ndjsonItems, UnreadableBody, type Items } from './read-items.ts';
import { BatchWriter, type BatchOutcome } from './write-batch.ts';

export interface TakeNeeds {
  readonly store: EventStore;
  readonly now: () => number;
  readonly config: Pick<Config, 'intakeBodyBytes' | 'intakeInflatedBytes'>;
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
  } finally {
    body.resume();
  }
}

async function* once(items: Iterable<BodyItem>): AsyncGenerator<Iterable<BodyItem>> {
  yield items;
}

const itemsOf = async (request: FastifyRequest, config: TakeNeeds['config']): Promise<Items> => {
  const { headers, body } = request;
  const packed = isPacked(headers);
  const { intakeInflatedBytes: most } = config;
  if (!Buffer.isBuffer(body)) {
    const pieces = piecesOf(body as Readable);
    return ndjsonItems(packed ? inflateStream(bounded(pieces, config.intakeBodyBytes), most) : bounded(pieces, most));
  }
  const whole = packed ? await inflate(body, most) : body;
  return headers['content-type']?.startsWith('text/csv') ? csvItems(whole) : once(jsonItems(whole));
};

/** Broken as a whole, but sent by somebody we know: an administrator can look at it. */
const keepUnreadable = async (writer: BatchWriter, { rejection, text }: UnreadableBody): Promise<void> => {
  if (text !== undefined) writer.refuse({ index: 0, code: rejection.code, detail: rejection.detail ?? '', body: text });
  await writer.end();
};

/** Reads and stores one post. Everything it answers for is durable. Throws a problem for a body that cannot be read. */
export const takePost = async (
  request: FastifyRequest,
  { source, customer, adapter }: ConnectedSource,
  { store, now, config }: TakeNeeds,
): Promise<{ readonly batch: string; readonly outcome: BatchOutcome }> => {
  const batch = batchOf(source, idempotencyKeyOf(request.headers['idempotency-key']));
  const receivedAt = now();
  const writer = new BatchWriter(
    store,
    { id: batch, source, customer, receivedAt, correlationId: request.id },
    adapter,
  );
  try {
    for await (const items of await itemsOf(request, config)) await writer.take(items);
    return { batch, outcome: await writer.end() };
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    await keepUnreadable(writer, error);
    const { code, detail } = error.rejection;
    throw ProblemError.rejected(statusOfBody[code], code, detail);
  }
};
