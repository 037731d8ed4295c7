import type { Alert, WatchfloorEvent } from '@watchfloor/events';
import {
  EMPTY_STREAM,
  type CommandContext,
  type EventStore,
  type Head,
  type Position,
} from '@watchfloor/event-store-port';
import {
  chunksOf,
  MAX_CHUNK_ALERTS,
  MAX_ITEMS,
  quarantineChunks,
  type Adapter,
  type BodyItem,
  type RefusedItem,
} from '@watchfloor/intake';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ProblemError } from '../problem.ts';
import { tooManyItems } from './read-items.ts';

export interface Batch {
  readonly id: string;
  readonly source: string;
  readonly customer: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly correlationId: string;
}

export interface BatchOutcome {
  readonly taken: number;
  readonly refused: readonly RefusedItem[];
  /** Everything stood there already: this is the same post again. */
  readonly repeated: boolean;
  readonly position: Position | null;
}

/** A turn of the loop for everybody else after this long, in ms. */
const OWN_TURN_MS = 8;

/** What detectors sent, of what we make of it: by this the same post is told from another one under its key. */
const sentBy = (event: WatchfloorEvent): string => {
  if (event.type === 'AlertsReceived') return JSON.stringify(event.data.alerts.map(({ raw }) => raw));
  if (event.type === 'AlertsQuarantined') return JSON.stringify(event.data.items.map(({ body }) => body));
  return event.type;
};

/** Appends events to one stream of a batch, each under an id of its own, so that the same post again changes nothing. */
class StreamOfBatch {
  readonly #store: EventStore;
  readonly #stream: string;
  readonly #context: (index: number) => CommandContext;
  #head: Head = EMPTY_STREAM;
  #count = 0;
  /** What stood there before, in the order of the stream. */
  #before: readonly string[] = [];
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
    if (index <= this.#head.revision) {
      this.#assertSame(index, event);
      return;
    }
    const appended = await this.#store.append(this.#stream, this.#head, [event], this.#context(index));
    // The ids come from the batch: only another post under the same key, at the same moment, can stand there.
    if (!appended.ok) throw new ProblemError('conflict', { detail: 'The same post is being taken right now.' });
    // For one that was there before this is the stream's present end, which may be further on.
    this.#head = appended.head;
    this.fresh ||= appended.repeated !== true;
    this.position = appended.position;
    if (appended.repeated !== true) return;
    this.#before = (await this.#store.load(this.#stream)).events.map(sentBy);
    this.#assertSame(index, event);
  }

  /** Taken for a repetition, another post would be acknowledged and never stored. */
  #assertSame(index: number, event: WatchfloorEvent): void {
    if (index < this.#before.length && this.#before[index] !== sentBy(event))
      throw new ProblemError('conflict', { detail: 'Another post was taken under this Idempotency-Key.' });
  }
}

/** Takes the items of one post as they are read: whole chunks are durable while the rest is still coming. */
export class BatchWriter {
  readonly #batch: Batch;
  readonly #adapter: Adapter;
  readonly #alerts: StreamOfBatch;
  readonly #quarantine: StreamOfBatch;
  readonly #refused: RefusedItem[] = [];
  #waiting: Alert[] = [];
  #taken = 0;
  #turnBegan = performance.now();

  constructor(store: EventStore, batch: Batch, adapter: Adapter) {
    this.#batch = batch;
    this.#adapter = adapter;
    this.#alerts = new StreamOfBatch(store, `intake-${batch.id}`, batch);
    this.#quarantine = new StreamOfBatch(store, `quarantine-${batch.id}`, batch);
  }

  async take(items: Iterable<BodyItem>): Promise<void> {
    for (const item of items) {
      this.#read(item);
      // Lines stream in without end; what is kept of those that cannot be read has one.
      if (this.#refused.length > MAX_ITEMS) throw tooManyItems();
      if (performance.now() - this.#turnBegan > OWN_TURN_MS) {
        await nextTurn();
        this.#turnBegan = performance.now();
      }
      if (this.#waiting.length >= MAX_CHUNK_ALERTS) await this.#flush();
    }
  }

  /** What is quarantined without ever having been an item: a body that broke off. */
  refuse(refused: RefusedItem): void {
    this.#refused.push(refused);
  }

  async end(): Promise<BatchOutcome> {
    await this.#flush();
    await this.#keepRefused();
    return {
      taken: this.#taken,
      refused: this.#refused,
      repeated: !this.#alerts.fresh && !this.#quarantine.fresh,
      position: this.#quarantine.position ?? this.#alerts.position,
    };
  }

  #read({ index, text, value }: BodyItem): void {
    const { id, receivedAt } = this.#batch;
    const alert = value.ok
      ? this.#adapter(value.value, { receivedAt, raw: text, fallbackId: `${id}/${index}` })
      : value;
    if (alert.ok) this.#waiting.push(alert.value);
    else this.refuse({ index, code: alert.error.code, detail: alert.error.detail ?? '', body: text });
  }

  async #flush(): Promise<void> {
    const { source, customer, receivedAt } = this.#batch;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const alerts of chunksOf(waiting)) {
      await this.#alerts.append({
        type: 'AlertsReceived',
        data: { source, customer, receivedAt, alerts: [...alerts] },
      });
      this.#taken += alerts.length;
      this.#turnBegan = performance.now();
    }
  }

  async #keepRefused(): Promise<void> {
    const { source, customer, receivedAt } = this.#batch;
    for (const items of quarantineChunks(this.#refused)) {
      await this.#quarantine.append({
        type: 'AlertsQuarantined',
        data: { source, customer, receivedAt, items: [...items] },
      });
    }
  }
}
