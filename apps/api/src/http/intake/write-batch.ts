import type { Alert } from '@watchfloor/events';
import type { EventStore, Position } from '@watchfloor/event-store-port';
import {
  alertChunks,
  MAX_ITEMS,
  quarantineChunks,
  tooManyItems,
  type Adapter,
  type BodyItem,
  type RefusedItem,
} from '@watchfloor/intake';
import type { LoopTurns } from '../../platform/loop-turns.ts';
import { StreamOfBatch, type Batch } from './stream-of-batch.ts';
import { UnreadableBody } from './unreadable-body.ts';

/** An item that was not taken, and why. */
export type Refusal = Omit<RefusedItem, 'body'>;

export interface BatchOutcome {
  readonly taken: number;
  readonly refused: readonly Refusal[];
  /** Everything stood there already: this is the same post again. */
  readonly repeated: boolean;
  readonly position: Position | null;
}

/** Takes the items of one post as they are read: whole chunks are durable while the rest is still coming. */
export class BatchWriter {
  readonly #batch: Batch;
  readonly #adapter: Adapter;
  readonly #turns: LoopTurns;
  readonly #intake: StreamOfBatch;
  readonly #quarantine: StreamOfBatch;
  readonly #alerts = alertChunks();
  readonly #kept = quarantineChunks();
  readonly #refused: Refusal[] = [];
  #taken = 0;

  constructor(store: EventStore, batch: Batch, adapter: Adapter, turns: LoopTurns) {
    this.#batch = batch;
    this.#adapter = adapter;
    this.#turns = turns;
    this.#intake = new StreamOfBatch(store, `intake-${batch.id}`, batch);
    this.#quarantine = new StreamOfBatch(store, `quarantine-${batch.id}`, batch);
  }

  async take(items: Iterable<BodyItem>): Promise<void> {
    for (const item of items) {
      const alert = this.#alertIn(item);
      if (alert.ok) {
        const full = this.#alerts.add(alert.value);
        if (full) await this.#receive(full);
      } else {
        const { code, detail = '' } = alert.error;
        await this.refuse({ index: item.index, code, detail, body: item.text });
      }
      if (this.#turns.isOver()) await this.#turns.pass();
    }
  }

  /** Also for what was never an item: a body that broke off. Throws when there are too many. */
  async refuse(item: RefusedItem): Promise<void> {
    const { index, code, detail } = item;
    this.#refused.push({ index, code, detail });
    const full = this.#kept.add(item);
    if (full) await this.#quarantineAll(full);
    // Lines stream in without end; what is kept of those that cannot be read has one.
    if (this.#refused.length > MAX_ITEMS) throw new UnreadableBody(tooManyItems);
  }

  async end(): Promise<BatchOutcome> {
    await this.#receive(this.#alerts.rest());
    await this.#quarantineAll(this.#kept.rest());
    return {
      taken: this.#taken,
      refused: this.#refused,
      repeated: !this.#intake.fresh && !this.#quarantine.fresh,
      position: this.#quarantine.position ?? this.#intake.position,
    };
  }

  #alertIn({ index, text, value }: BodyItem): ReturnType<Adapter> {
    const { id, receivedAt } = this.#batch;
    return value.ok ? this.#adapter(value.value, { receivedAt, raw: text, fallbackId: `${id}/${index}` }) : value;
  }

  async #receive(alerts: readonly Alert[] = []): Promise<void> {
    if (alerts.length === 0) return;
    const { source, customer, receivedAt } = this.#batch;
    await this.#intake.append({
      type: 'AlertsReceived',
      data: { source, customer, receivedAt, alerts: [...alerts] },
    });
    this.#taken += alerts.length;
  }

  async #quarantineAll(items: readonly RefusedItem[] = []): Promise<void> {
    if (items.length === 0) return;
    const { source, customer, receivedAt } = this.#batch;
    await this.#quarantine.append({
      type: 'AlertsQuarantined',
      data: { source, customer, receivedAt, items: [...items] },
    });
  }
}
