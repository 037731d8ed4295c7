import { Inject, Injectable } from '@nestjs/common';
import type { CommandContext, EventStore } from '@watchfloor/event-store-port';
import { adapterOf, itemAt, type Adapter, type BodyItem } from '@watchfloor/intake';
import { keptItems, sourceById, type QuarantineBatch } from '@watchfloor/read-models';
import { RUNTIME, STORE } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { batchOf } from '../intake/batch.ts';
import { LoopTurns } from '../../platform/loop-turns.ts';
import { BatchWriter } from '../intake/write-batch.ts';
import { ProblemError } from '../problems/problem.ts';

export interface RunOutcome {
  readonly taken: number[];
  readonly refused: number[];
  /** The batch that what was taken went in as. */
  readonly into: string;
}

/** Of a megabyte at most each. */
const READ_AT_ONCE = 10;

/** Runs quarantined items through their source's adapter as it is now. What is taken goes in as a batch of its own. */
@Injectable()
export class RunAgain {
  readonly #turns = new LoopTurns();

  constructor(
    @Inject(STORE) private readonly store: EventStore,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  async run({ id, source, customer }: QuarantineBatch, context: CommandContext): Promise<RunOutcome> {
    const { at: receivedAt, correlationId } = context;
    const adapter = this.#adapterOf(source);
    const taken: number[] = [];
    const refused: number[] = [];
    for await (const item of this.#keptItems(id))
      (isTaken(item, adapter, receivedAt) ? taken : refused).push(item.index);
    // Named after what goes in: pressed twice it goes in once, and other items of the same post are another batch.
    const into = batchOf(source, `${id} again: ${taken.join(' ')}`);
    const batch = { id: into, source, customer, receivedAt, correlationId };
    const writer = new BatchWriter(this.store, batch, adapter, this.#turns);
    const chosen = new Set(taken);
    for await (const item of this.#keptItems(id)) if (chosen.has(item.index)) await writer.take([item]);
    await writer.end();
    return { taken, refused, into };
  }

  /** What waits for a decision, a few at a time: a batch may be as large as a post, and others have a turn in between. */
  async *#keptItems(batch: string): AsyncGenerator<BodyItem> {
    let after = -1;
    for (;;) {
      const items = keptItems(this.runtime.views.db, batch, after, READ_AT_ONCE);
      for (const { index, body } of items) {
        yield itemAt(body, index);
        if (this.#turns.isOver()) await this.#turns.pass();
        after = index;
      }
      if (items.length < READ_AT_ONCE) return;
    }
  }

  #adapterOf(source: string): Adapter {
    const connected = sourceById(this.runtime.views.db, source);
    const adapter = connected && adapterOf(connected.format, connected.mapping ?? undefined);
    if (!adapter?.ok) throw new ProblemError('unprocessable', { detail: 'The source cannot read anything now.' });
    return adapter.value;
  }
}

const isTaken = ({ index, text, value }: BodyItem, adapter: Adapter, receivedAt: number): boolean =>
  value.ok && adapter(value.value, { receivedAt, raw: text, fallbackId: String(index) }).ok;
