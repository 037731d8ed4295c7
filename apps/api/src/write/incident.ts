import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { IncidentCommand, IncidentRejection } from '@watchfloor/domain-incident';
import type { EventStore } from '@watchfloor/event-store-port';
import { RUNTIME, STORE } from '../platform/wiring.ts';
import type { Runtime } from '../runtime/ports/runtime.ts';
import { decideOn, Envelope } from './envelope.ts';

export class DispatchIncident extends Envelope<IncidentCommand, IncidentRejection> {}

@CommandHandler(DispatchIncident)
export class IncidentCommands implements ICommandHandler<DispatchIncident> {
  constructor(
    @Inject(STORE) private readonly store: EventStore,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  execute(envelope: DispatchIncident) {
    return decideOn(this.store, this.runtime.incidents, envelope);
  }
}
