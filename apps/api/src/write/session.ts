import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sessionDecider, type SessionCommand, type SessionRejection } from '@watchfloor/domain-person';
import type { EventStore } from '@watchfloor/event-store-port';
import { STORE } from '../platform/wiring.ts';
import { decideOn, Envelope } from './envelope.ts';

export class DispatchSession extends Envelope<SessionCommand, SessionRejection> {}

@CommandHandler(DispatchSession)
export class SessionCommands implements ICommandHandler<DispatchSession> {
  constructor(@Inject(STORE) private readonly store: EventStore) {}

  execute(envelope: DispatchSession) {
    return decideOn(this.store, sessionDecider, envelope);
  }
}
