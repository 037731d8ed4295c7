import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Accepted } from '@watchfloor/api-contract';
import type { IncidentCommand } from '@watchfloor/domain-incident';
import type { EventStore } from '@watchfloor/event-store-port';
import { STORE } from '../../platform/wiring.ts';
import { DispatchIncident } from '../../write/incident.ts';
import { acceptedOf } from '../accepted.ts';
import type { Asking } from '../asking.ts';
import { ProblemError } from '../problem.ts';
import { VisibleIncidents } from './visible-incidents.ts';

/** Who acts and when; `lead` when a shift lead acts on what is in another hand. */
export interface Act {
  readonly by: string;
  readonly at: number;
  readonly lead?: { readonly reason: string };
}

/** Sends what a person does with an incident to its stream: seen first, then decided, then answered. */
@Injectable()
export class IncidentDesk {
  constructor(
    private readonly bus: CommandBus,
    private readonly visible: VisibleIncidents,
    @Inject(STORE) private readonly store: EventStore,
  ) {}

  async act(name: string, by: Asking, command: (act: Act) => IncidentCommand, leadReason?: string): Promise<Accepted> {
    const { id, customer } = this.visible.find(by.person, name);
    const context = by.context(customer);
    const act = { by: by.person.id, at: context.at, ...leadOf(by, leadReason) };
    return this.dispatch(id, command(act), by, customer);
  }

  async dispatch(id: string, command: IncidentCommand, by: Asking, customer: string): Promise<Accepted> {
    const stream = `incident-${id}`;
    const handled = await this.bus.execute(new DispatchIncident(stream, command, by.context(customer), by.ifMatch));
    return acceptedOf(handled, { store: this.store, stream, ifMatch: by.ifMatch });
  }
}

/** Saying why one acts on another's work is a lead's right; from anybody else it is refused, not ignored. */
const leadOf = ({ signedIn }: Asking, reason: string | undefined): Pick<Act, 'lead'> => {
  if (reason === undefined) return {};
  if (!signedIn.permissions.has('shift.lead')) throw new ProblemError('forbidden', { permission: 'shift.lead' });
  return { lead: { reason } };
};
