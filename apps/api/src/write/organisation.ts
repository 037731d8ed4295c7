import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  organisationDecider,
  type OrganisationCommand,
  type OrganisationRejection,
} from '@watchfloor/domain-organisation';
import type { EventStore } from '@watchfloor/event-store-port';
import { STORE } from '../platform/wiring.ts';
import { decideOn, Envelope } from './envelope.ts';

export class DispatchOrganisation extends Envelope<OrganisationCommand, OrganisationRejection> {}

@CommandHandler(DispatchOrganisation)
export class OrganisationCommands implements ICommandHandler<DispatchOrganisation> {
  constructor(@Inject(STORE) private readonly store: EventStore) {}

  execute(envelope: DispatchOrganisation) {
    return decideOn(this.store, organisationDecider, envelope);
  }
}
