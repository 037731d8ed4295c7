import type { EventWriter } from './event-writer.ts';
import type { Outcome, Write } from './writes.ts';

const LARGEST_COMMIT = 500;

export interface Queued {
  readonly write: Write;
  readonly answer: (outcome: Outcome) => void;
}

/**
 * Group commit without a window: whatever arrived while the last transaction was being flushed goes into the next one.
 * `onCommitted` comes after the answers of each.
 */
export class WriteQueue {
  readonly #writer: EventWriter;
  readonly #onCommitted: (head: number) => void;
  #waiting: Queued[] = [];
  #scheduled: NodeJS.Immediate | undefined;

  constructor(writer: EventWriter, onCommitted: (head: number) => void) {
    this.#writer = writer;
    this.#onCommitted = onCommitted;
  }

  add(queued: Queued): void {
    this.#waiting.push(queued);
    this.#scheduled ??= setImmediate(() => this.drain());
  }

  drain(): void {
    clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    const batch = this.#waiting.splice(0, LARGEST_COMMIT);
    if (batch.length === 0) return;
    const outcomes = this.#writer.commit(batch.map(({ write }) => write));
    for (const [index, outcome] of outcomes.entries()) batch[index]?.answer(outcome);
    this.#onCommitted(this.#writer.head);
    if (this.#waiting.length > 0) this.#scheduled = setImmediate(() => this.drain());
  }

  drainAll(): void {
    while (this.#waiting.length > 0) this.drain();
  }
}
