import type { Worker } from '@watchfloor/policy';

/** Who is ready and has nothing yet, longest ready first; `since` in ms. */
export class WaitingPeople {
  readonly #since = new Map<string, { readonly worker: Worker; readonly since: number }>();

  add(worker: Worker, since: number): void {
    this.#since.set(worker.id, { worker, since: this.#since.get(worker.id)?.since ?? since });
  }

  delete(person: string): void {
    this.#since.delete(person);
  }

  get size(): number {
    return this.#since.size;
  }

  inOrder(): readonly Worker[] {
    return [...this.#since.values()].sort((a, b) => a.since - b.since).map(({ worker }) => worker);
  }
}
