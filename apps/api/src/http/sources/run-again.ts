import { Inject, Injectable } from '@nestjs/common';
import type { CommandContext, EventStore } from '@watchfloor/event-store-port';
import { adapterOf, itemsOf, type Adapter, type BodyItem } from '@watchfloor/intake';
import { sourceById, type QuarantineBatch, type QuarantinedItem } from '@watchfloor/read-models';
import { RUNTIME, STORE } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports.ts';
import { batchOf } from '../intake/batch.ts';
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
  constructor(
    @Inject(STORE) private readonly store: EventStore,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  async run({ id, source, customer, items }: QuarantineBatch, context: CommandContext): Promise<RunOutcome> {
    const { at: receivedAt, correlationId } = context;
    const adapter = this.#adapterOf(source);
    const kept = items.filter(({ state }) => state === 'kept');
    const good = kept.flatMap((item) => readable(item, adapter, receivedAt));
    const taken = good.map(({ index }) => index);
    // Named after what goes in: pressed twice it goes in once, and other items of the same post are another batch.
    const into = batchOf(source, `${id} again: ${taken.join(' ')}`);
    const writer = new BatchWriter(this.store, { id: into, source, customer, receivedAt, correlationId }, adapter);
    await writer.take(good);
    await writer.end();
    return { taken, refused: kept.map(({ index }) => index).filter((index) => !taken.includes(index)), into };
  }

  #adapterOf(source: string): Adapter {
    const connected = sourceById(this.runtime.views.db, source);
    const adapter = connected && adapterOf(connected.format, connected.mapping ?? undefined);
    if (!adapter?.ok) throw new ProblemError('unprocessable', { detail: 'The source cannot read anything now.' });
    return adapter.value;
  }
}

const readable = ({ index, body }: QuarantinedItem, adapter: Adapter, receivedAt: number): BodyItem[] => {
  const read = itemsOf(body, false);
  const [only, more] = read.ok ? read.value : [];
  if (!only?.value.ok || more) return [];
  const alert = adapter(only.value.value, { receivedAt, raw: body, fallbackId: String(index) });
  return alert.ok ? [{ ...only, index }] : [];
};
