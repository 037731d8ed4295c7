import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sourceDecider, type SourceCommand, type SourceRejection } from '@watchfloor/domain-source';
import type { EventStore } from '@watchfloor/event-store-port';
import { STORE } from '../platform/wiring.ts';
import { decideOn, Envelope } from './envelope.ts';

export class DispatchSource extends Envelope<SourceCommand, SourceRejection> {}

@CommandHandler(DispatchSource)
export class SourceCommands implements ICommandHandler<DispatchSource> {
  constructor(@Inject(STORE) private readonly store: EventStore) {}

  execute(envelope: DispatchSource) {
    return decideOn(this.store, sourceDecider, envelope);
  }
}
