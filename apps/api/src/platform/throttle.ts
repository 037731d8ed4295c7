export interface Allowance {
  /** Failures that cost nothing but the try. */
  readonly free: number;
  /** Failures older than this are forgotten, in ms. */
  readonly memoryMs: number;
  /** The longest wait, in ms. */
  readonly longestMs: number;
}

interface Failures {
  readonly count: number;
  readonly last: number;
}

const MOST_KEYS = 20_000;

/**
 * Slows guessing down: past the free tries each further one waits twice as long as the one before.
 * A try counts when it begins, so that many at once are no way around it; succeeding forgives.
 */
export class Throttle {
  readonly #failures = new Map<string, Failures>();
  readonly #allowance: Allowance;
  readonly #most: number;

  constructor(allowance: Allowance, most = MOST_KEYS) {
    this.#allowance = allowance;
    this.#most = most;
  }

  /** Milliseconds until a try under this key is taken; 0 takes it, and counts it. */
  begin(key: string, now: number): number {
    const { free, memoryMs, longestMs } = this.#allowance;
    const known = this.#failures.get(key);
    const count = known && now - known.last < memoryMs ? known.count : 0;
    const wait = count < free ? 0 : Math.min(longestMs, 1000 * 2 ** (count - free));
    const left = known ? known.last + wait - now : 0;
    if (count > 0 && left > 0) return left;
    this.#failures.delete(key);
    this.#failures.set(key, { count: count + 1, last: now });
    this.#forgetOldest();
    return 0;
  }

  succeeded(key: string): void {
    this.#failures.delete(key);
  }

  /** That one try was no failure; what was tried before it is not forgiven. */
  takeBack(key: string): void {
    const known = this.#failures.get(key);
    if (known) this.#failures.set(key, { ...known, count: Math.max(0, known.count - 1) });
  }

  /** Somebody trying a million names must not fill the memory. */
  #forgetOldest(): void {
    if (this.#failures.size <= this.#most) return;
    const [oldest] = this.#failures.keys();
    if (oldest !== undefined) this.#failures.delete(oldest);
  }
}
