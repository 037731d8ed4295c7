import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { personDecider, type PersonCommand, type PersonRejection } from '@watchfloor/domain-person';
import type { EventStore } from '@watchfloor/event-store-port';
import { STORE } from '../platform/wiring.ts';
import { decideOn, Envelope } from './envelope.ts';

export class DispatchPerson extends Envelope<PersonCommand, PersonRejection> {}

@CommandHandler(DispatchPerson)
export class PersonCommands implements ICommandHandler<DispatchPerson> {
  constructor(@Inject(STORE) private readonly store: EventStore) {}

  execute(envelope: DispatchPerson) {
    return decideOn(this.store, personDecider, envelope);
  }
}
