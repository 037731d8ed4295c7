import type { Position } from '@watchfloor/event-store-port';

/** How far the read models of this node are, and who waits for them. */
export class Applied {
  #served = false;
  #position: Position | null = null;
  #waiting: { readonly position: Position | null; readonly wake: () => void }[] = [];

  reach(position: Position | null): void {
    this.#served = true;
    this.#position = position;
    const there = this.#waiting.filter((waiter) => this.#has(waiter.position));
    this.#waiting = this.#waiting.filter((waiter) => !this.#has(waiter.position));
    for (const { wake } of there) wake();
  }

  /** Resolves once the position is applied (null: once anything is served); rejects when `signal` aborts first. */
  wait(position: Position | null, signal: AbortSignal): Promise<void> {
    if (this.#has(position)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ position, wake: resolve });
      signal.addEventListener('abort', () => reject(new Error('stopped while waiting')), { once: true });
    });
  }

  #has(position: Position | null): boolean {
    return this.#served && (position === null || (this.#position !== null && position <= this.#position));
  }
}
