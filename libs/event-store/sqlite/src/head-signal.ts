/** Wakes readers when the log has grown. */
export class HeadSignal {
  #raised = 0;
  readonly #waiting = new Set<() => void>();

  /** Read it before looking at the log: `wait` returns at once when the log grew since. */
  get raised(): number {
    return this.#raised;
  }

  raise(): void {
    this.#raised++;
    for (const wake of this.#waiting) wake();
  }

  /** Resolves at the next raise after `seen`, after `milliseconds`, or on abort, whichever is first. */
  wait(seen: number, milliseconds: number, abort: AbortSignal): Promise<void> {
    if (this.#raised !== seen || abort.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        abort.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#waiting.add(wake);
      abort.addEventListener('abort', wake);
    });
  }
}
