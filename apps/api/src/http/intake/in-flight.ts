import { ProblemError } from '../problems/problem.ts';

export interface Bounds {
  /** Of all posts at once, in bytes. */
  readonly mostBytes: number;
  /** Of one source: what it sends too slowly or too much holds up nobody but itself. */
  readonly mostOfSource: number;
  /** What a source that has nothing under way may always begin: others never take the last room from it. */
  readonly alwaysBytes: number;
}

/** A post under way; `weigh` corrects what was guessed of it, `leave` gives its room back, once. */
export interface Entered {
  weigh(bytes: number): void;
  leave(): void;
}

/**
 * Bounds the bytes of posts that are in memory at once, in fair shares: a storm of large posts is told to come back in a
 * second instead of taking the node with it. Detectors keep what was not taken.
 */
export class InFlight {
  readonly #bounds: Bounds;
  readonly #bySource = new Map<string, number>();
  #bytes = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** Throws 429 when there is no room. A lone giant is let in, or it could never be sent. */
  enter(source: string, bytes: number): Entered {
    this.#assertRoom(source, bytes);
    this.#count(source, bytes);
    let counted = bytes;
    return {
      weigh: (weighed) => {
        this.#count(source, -counted);
        counted = 0;
        this.#assertRoom(source, weighed);
        this.#count(source, weighed);
        counted = weighed;
      },
      leave: () => {
        this.#count(source, -counted);
        counted = 0;
      },
    };
  }

  #assertRoom(source: string, bytes: number): void {
    const { mostBytes, mostOfSource, alwaysBytes } = this.#bounds;
    const own = this.#bySource.get(source) ?? 0;
    const fits = this.#bytes + bytes <= mostBytes;
    const allowed = own === 0 ? fits || this.#bytes === 0 || bytes <= alwaysBytes : fits && own + bytes <= mostOfSource;
    if (allowed) return;
    const detail = fits ? 'Too much of this source is under way.' : 'Too much is being taken in at once.';
    throw new ProblemError('too-many-requests', { detail, retryAfterSeconds: 1 });
  }

  #count(source: string, bytes: number): void {
    this.#bytes += bytes;
    const own = (this.#bySource.get(source) ?? 0) + bytes;
    if (own > 0) this.#bySource.set(source, own);
    else this.#bySource.delete(source);
  }
}
