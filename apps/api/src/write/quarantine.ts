import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { quarantineDecider, type QuarantineCommand, type QuarantineRejection } from '@watchfloor/domain-intake';
import type { EventStore } from '@watchfloor/event-store-port';
import { STORE } from '../platform/wiring.ts';
import { decideOn, Envelope } from './envelope.ts';

export class DispatchQuarantine extends Envelope<QuarantineCommand, QuarantineRejection> {}

@CommandHandler(DispatchQuarantine)
export class QuarantineCommands implements ICommandHandler<DispatchQuarantine> {
  constructor(@Inject(STORE) private readonly store: EventStore) {}

  execute(envelope: DispatchQuarantine) {
    return decideOn(this.store, quarantineDecider, envelope);
  }
}
