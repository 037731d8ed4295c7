import { ProblemError } from '../problem.ts';

/**
 * Bounds the bytes of posts that are in memory at once: a storm of large posts is told to come back in a second instead
 * of taking the node with it. Detectors keep what was not taken.
 */
export class InFlight {
  readonly #most: number;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  async during<Value>(bytes: number, work: () => Promise<Value>): Promise<Value> {
    if (this.#bytes > 0 && this.#bytes + bytes > this.#most) {
      throw new ProblemError('too-many-requests', {
        detail: 'Too much is being taken in at once.',
        retryAfterSeconds: 1,
      });
    }
    this.#bytes += bytes;
    try {
      return await work();
    } finally {
      this.#bytes -= bytes;
    }
  }
}
