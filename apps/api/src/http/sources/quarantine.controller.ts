import { Controller, Inject } from '@nestjs/common';
import { routes } from '@watchfloor/api-contract';
import { isClearedFor } from '@watchfloor/policy';
import { quarantineBatch, quarantinePage, type QuarantineBatch } from '@watchfloor/read-models';
import { RUNTIME } from '../../platform/wiring.ts';
import type { Reader } from '../../runtime/ports/reader.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { DispatchQuarantine } from '../../write/quarantine.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { customerNames, sourceNames } from '../names.ts';
import { ProblemError } from '../problems/problem.ts';
import { Serves } from '../routes/serves.ts';
import { Streams } from '../commands/streams.ts';
import { RunAgain } from './run-again.ts';
import { iso } from '../../runtime/iso.ts';

const { administration } = routes;
const streamOf = (batch: string) => `quarantine-${batch}`;

/** Alerts that could not be taken: look, run again after a mapping was mended, or give up with a reason. */
@Controller()
export class QuarantineController {
  constructor(
    private readonly streams: Streams,
    private readonly again: RunAgain,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Serves(administration.quarantine)
  quarantine(@Ask() { query }: Asked<typeof administration.quarantine>, @By() { person }: Asking) {
    const { db } = this.runtime.views;
    const [customer, source] = [customerNames(this.runtime.directory), sourceNames(db)];
    const { batches, next } = quarantinePage(db, { clearance: person.clearance, ...query });
    return {
      batches: batches.map((batch) => ({
        id: batch.id,
        source: source(batch.source),
        customer: customer(batch.customer),
        receivedAt: iso(batch.receivedAt),
        items: batch.items.map((item) => ({ ...item })),
        total: batch.total,
        kept: batch.kept,
      })),
      next,
    };
  }

  @Serves(administration.retryQuarantine)
  async retryQuarantine(@Ask() { params }: Asked<typeof administration.retryQuarantine>, @By() by: Asking) {
    const batch = this.#cleared(by.person, params.id);
    const context = by.context(batch.customer);
    const { taken, refused, into } = await this.again.run(batch, context);
    const command = { kind: 'Retry', by: by.person.id, at: context.at, taken, refused, batch: into } as const;
    const accepted = await this.streams.settle(new DispatchQuarantine(streamOf(batch.id), command, context));
    return { ...accepted, taken: taken.length, refused: refused.length };
  }

  @Serves(administration.discardQuarantine)
  discardQuarantine(@Ask() { params, body }: Asked<typeof administration.discardQuarantine>, @By() by: Asking) {
    const { id, customer } = this.#cleared(by.person, params.id);
    const context = by.context(customer);
    const command = { kind: 'Discard', by: by.person.id, at: context.at, reason: body.reason } as const;
    return this.streams.settle(new DispatchQuarantine(streamOf(id), command, context));
  }

  #cleared({ clearance }: Reader, id: string): QuarantineBatch {
    const batch = quarantineBatch(this.runtime.views.db, id);
    if (!batch || !isClearedFor(clearance, batch.customer)) throw new ProblemError('not-found');
    return batch;
  }
}
