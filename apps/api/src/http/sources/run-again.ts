import { Inject, Injectable } from '@nestjs/common';
import type { CommandContext, EventStore } from '@watchfloor/event-store-port';
import { adapterOf, itemAt, type Adapter, type BodyItem } from '@watchfloor/intake';
import { sourceById, type QuarantineBatch } from '@watchfloor/read-models';
import { RUNTIME, STORE } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports.ts';
import { batchOf } from '../intake/batch.ts';
import { LoopTurns } from '../intake/loop-turns.ts';
import { BatchWriter } from '../intake/write-batch.ts';
import { ProblemError } from '../problem.ts';

export interface RunOutcome {
  readonly taken: number[];
  readonly refused: number[];
  /** The batch that what was taken went in as. */
  readonly into: string;
}

/** Runs quarantined items through their source's adapter as it is now. What is taken goes in as a batch of its own. */
@Injectable()
export class RunAgain {
  readonly #turns = new LoopTurns();

  constructor(
    @Inject(STORE) private readonly store: EventStore,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  async run({ id, source, customer, items }: QuarantineBatch, context: CommandContext): Promise<RunOutcome> {
    const { at: receivedAt, correlationId } = context;
    const adapter = this.#adapterOf(source);
    const good: BodyItem[] = [];
    const refused: number[] = [];
    for (const { index, body, state } of items) {
      if (state !== 'kept') continue;
      const item = itemAt(body, index);
      if (isTaken(item, adapter, receivedAt)) good.push(item);
      else refused.push(index);
      if (this.#turns.isOver()) await this.#turns.pass();
    }
    const taken = good.map(({ index }) => index);
    // Named after what goes in: pressed twice it goes in once, and other items of the same post are another batch.
    const into = batchOf(source, `${id} again: ${taken.join(' ')}`);
    const batch = { id: into, source, customer, receivedAt, correlationId };
    const writer = new BatchWriter(this.store, batch, adapter, this.#turns);
    await writer.take(good);
    await writer.end();
    return { taken, refused, into };
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
