import type { EventStore } from '@watchfloor/event-store-port';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { idempotencyKeyOf } from './idempotency-key.ts';
import { ProblemError } from '../problems/problem.ts';

/** A request under an Idempotency-Key: the command it is, and a pseudonym of what it asks. */
export interface Keyed {
  readonly commandId: string;
  readonly asked: string;
}

type Request = Pick<FastifyRequest, 'headers' | 'method' | 'url' | 'bodyDigest'>;

/**
 * A key is the client's own: two people using the same one mean two commands. A pseudonym and no digest, because bodies
 * hold names and addresses that must not be found by trying them on the log.
 */
export const keyedOf = async (
  { headers, method, url, bodyDigest = '' }: Request,
  actor: string,
  store: Pick<EventStore, 'pseudonymOf'>,
): Promise<Keyed | undefined> => {
  const key = idempotencyKeyOf(headers['idempotency-key']);
  if (key === undefined) return undefined;
  return { commandId: `${actor}/${key}`, asked: await store.pseudonymOf(`${method} ${url} ${bodyDigest}`) };
};

const MOST = 10_000;

/**
 * What this node lately accepted under which key. A stream knows for good what was written for it; this tells a key that is
 * used again for another stream, and a repeat of what wrote nothing.
 */
export class KnownKeys {
  readonly #asked = new Map<string, string>();

  /** Whether this very request was accepted before; throws when it was another one. */
  repeats({ commandId, asked }: Keyed): boolean {
    const before = this.#asked.get(commandId);
    if ((before ?? asked) !== asked) throw new ProblemError('idempotency-key-reused');
    return before !== undefined;
  }

  remember({ commandId, asked }: Keyed): void {
    this.#asked.delete(commandId);
    this.#asked.set(commandId, asked);
    if (this.#asked.size > MOST) this.#asked.delete(this.#asked.keys().next().value ?? '');
  }

  /** Before the answer leaves, so that nobody who has it can be faster. */
  rememberAccepted(fastify: FastifyInstance): void {
    fastify.addHook('onSend', async ({ keyed }, { statusCode }) => {
      if (keyed && statusCode < 300) this.remember(keyed);
    });
  }
}
