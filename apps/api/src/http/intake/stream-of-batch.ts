import type { WatchfloorEvent } from '@watchfloor/events';
import {
  EMPTY_STREAM,
  type CommandContext,
  type EventStore,
  type Head,
  type Position,
} from '@watchfloor/event-store-port';
import { ProblemError } from '../problems/problem.ts';

export interface Batch {
  readonly id: string;
  readonly source: string;
  readonly customer: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly correlationId: string;
}

/** What detectors sent, of what we make of it: by this the same post is told from another one under its key. */
const sentBy = (event: WatchfloorEvent): string => {
  if (event.type === 'AlertsReceived') return JSON.stringify(event.data.alerts.map(({ raw }) => raw));
  if (event.type === 'AlertsQuarantined') return JSON.stringify(event.data.items.map(({ body }) => body));
  return event.type;
};

/** Appends events to one stream of a batch, each under an id of its own, so that the same post again changes nothing. */
export class StreamOfBatch {
  readonly #store: EventStore;
  readonly #stream: string;
  readonly #context: (index: number) => CommandContext;
  #head: Head = EMPTY_STREAM;
  #count = 0;
  fresh = false;
  position: Position | null = null;

  constructor(store: EventStore, stream: string, { id, source, customer, receivedAt, correlationId }: Batch) {
    this.#store = store;
    this.#stream = stream;
    this.#context = (index) => ({
      commandId: `${id}:${index}`,
      correlationId,
      causationId: id,
      actor: source,
      customer,
      at: receivedAt,
    });
  }

  async append(event: WatchfloorEvent): Promise<void> {
    const index = this.#count;
    this.#count += 1;
    // Sent before, and so far along: what stands there is not written again.
    if (index <= this.#head.revision) return this.#assertSame(index, event);
    const appended = await this.#store.append(this.#stream, this.#head, [event], this.#context(index));
    // The ids come from the batch: only another post under the same key, at the same moment, can stand there.
    if (!appended.ok) throw new ProblemError('conflict', { detail: 'The same post is being taken right now.' });
    // For one that was there before this is the stream's present end, which may be further on.
    this.#head = appended.head;
    this.fresh ||= appended.repeated !== true;
    this.position = appended.position;
    if (appended.repeated) await this.#assertSame(index, event);
  }

  /** Taken for a repetition, another post would be acknowledged and never stored. One event at a time: a post may be large. */
  async #assertSame(index: number, event: WatchfloorEvent): Promise<void> {
    const [before] = await this.#store.decode(await this.#store.log.readStream(this.#stream, index, 1));
    if (before && sentBy(before) !== sentBy(event))
      throw new ProblemError('conflict', { detail: 'Another post was taken under this Idempotency-Key.' });
  }
}
