import type { Position } from '@watchfloor/event-store-port';

interface Waiter {
  readonly position: Position | null;
  readonly wake: () => void;
}

/** How far the read models of this node are, and who waits for them. */
export class Applied {
  #served = false;
  #position: Position | null = null;
  readonly #waiting = new Set<Waiter>();

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  reach(position: Position | null): void {
    this.#served = true;
    this.#position = position;
    for (const waiter of this.#waiting) if (this.#has(waiter.position)) waiter.wake();
  }

  /** Resolves once the position is applied (null: once anything is served); rejects when `signal` aborts first. */
  async wait(position: Position | null, signal: AbortSignal): Promise<void> {
    if (this.#has(position)) return;
    const reached = Promise.withResolvers<undefined>();
    const stop = (): void => reached.reject(new Error('stopped while waiting'));
    // An ended signal tells nobody any more: a node that stops just then would wait for ever.
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    const waiter = { position, wake: () => reached.resolve(undefined) };
    this.#waiting.add(waiter);
    try {
      await reached.promise;
    } finally {
      this.#waiting.delete(waiter);
      signal.removeEventListener('abort', stop);
    }
  }

  #has(position: Position | null): boolean {
    return this.#served && (position === null || (this.#position !== null && position <= this.#position));
  }
}
