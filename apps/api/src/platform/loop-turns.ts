import { nextTick as tick } from 'node:process';
import { setImmediate as nextTurn } from 'node:timers';

/** How long those who share may work in one turn of the loop, all together, in ms. */
const OWN_MS = 8;

/**
 * Shares the loop with everybody else: however much work a kind of request is and however many come at once, together
 * they have so long of each turn; what is not done then waits for the next, in the order in which they came.
 */
export class LoopTurns {
  readonly #now: () => number;
  readonly #waiting: (() => void)[] = [];
  #began: number | undefined;

  /** `now` in ms of any clock that never goes back. */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** Whether others should have a turn before the work goes on. */
  isOver(): boolean {
    this.#began ??= this.#begin();
    return this.#now() - this.#began > OWN_MS;
  }

  /** Resolves at once while there is time in this turn, else in a later one. */
  async pass(): Promise<void> {
    while (this.isOver()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #begin(): number {
    nextTurn(() => {
      this.#began = undefined;
      this.#wake();
    });
    return this.#now();
  }

  /** One after the other: what somebody does when woken is done in microtasks, and a tick comes after all of these. */
  #wake(): void {
    const next = this.#waiting.shift();
    if (next === undefined) return;
    next();
    queueMicrotask(() =>
      tick(() => {
        if (!this.isOver()) this.#wake();
      }),
    );
  }
}
