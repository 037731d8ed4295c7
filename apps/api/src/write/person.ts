import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { personDecider, type PersonCommand } from '@watchfloor/domain-person';
import { handle, type EventStore, type Handled } from '@watchfloor/event-store-port';
import { STORE } from '../platform/wiring.ts';
import { curtailAdministrator, type AccountRejection } from './curtail-administrator.ts';
import { Envelope } from './envelope.ts';

const RETRIES = 3;

export class DispatchPerson extends Envelope<PersonCommand, AccountRejection> {}

@CommandHandler(DispatchPerson)
export class PersonCommands implements ICommandHandler<DispatchPerson> {
  constructor(@Inject(STORE) private readonly store: EventStore) {}

  /** Decided again from the start when the account moved on meanwhile: what is taken from an administrator may be another. */
  async execute(envelope: DispatchPerson): Promise<Handled<AccountRejection>> {
    const { stream, command, context, ifMatch } = envelope;
    for (let attempt = 0; ; attempt++) {
      const taken = await curtailAdministrator(this.store, envelope);
      if (!taken.ok) return taken;
      const handled = await handle(this.store, personDecider, stream, command, context, taken.revision);
      const moved = !handled.ok && handled.why === 'conflict' && ifMatch === undefined;
      if (!moved || attempt === RETRIES) return handled;
    }
  }
}
