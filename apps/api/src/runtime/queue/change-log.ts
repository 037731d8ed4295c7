import type { Position } from '@watchfloor/event-store-port';
import type { Visibility } from '../ports/live-queue.ts';

/** What one flush of the queue changed, by incident id; the range is (from, to]. `gone` remembers who may hear of it. */
export interface Change {
  readonly from: Position | null;
  readonly to: Position | null;
  readonly incidents: readonly string[];
  readonly gone: ReadonlyMap<string, Visibility>;
}

export interface Missed {
  readonly incidents: ReadonlySet<string>;
  readonly gone: ReadonlyMap<string, Visibility>;
}

/** The last changes of the queue, bounded: a client that missed some asks for them here, or takes a snapshot. */
export class ChangeLog {
  #changes: Change[] = [];
  #size = 0;
  readonly #bound: number;

  /** @param bound how many incident ids are remembered over all changes */
  constructor(bound = 20_000) {
    this.#bound = bound;
  }

  add(change: Change): void {
    this.#changes.push(change);
    this.#size += change.incidents.length + 1;
    while (this.#size > this.#bound && this.#changes.length > 1)
      this.#size -= (this.#changes.shift()?.incidents.length ?? 0) + 1;
  }

  /** Ids changed after a position, or undefined when that position is not the end of a change still remembered. */
  since(position: Position): Missed | undefined {
    // The first of several flushes at one position: ranks moved after it without an event.
    const start = this.#changes.findIndex(({ to }) => to === position);
    if (start < 0) return undefined;
    const later = this.#changes.slice(start);
    return {
      incidents: new Set(later.flatMap(({ incidents }) => incidents)),
      gone: new Map(later.flatMap(({ gone }) => [...gone])),
    };
  }
}
