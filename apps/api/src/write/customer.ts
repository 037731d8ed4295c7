import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { customerDecider, type CustomerCommand, type CustomerRejection } from '@watchfloor/domain-customer';
import type { EventStore } from '@watchfloor/event-store-port';
import { STORE } from '../platform/wiring.ts';
import { decideOn, Envelope } from './envelope.ts';

export class DispatchCustomer extends Envelope<CustomerCommand, CustomerRejection> {}

@CommandHandler(DispatchCustomer)
export class CustomerCommands implements ICommandHandler<DispatchCustomer> {
  constructor(@Inject(STORE) private readonly store: EventStore) {}

  execute(envelope: DispatchCustomer) {
    return decideOn(this.store, customerDecider, envelope);
  }
}
