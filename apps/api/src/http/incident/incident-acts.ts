import { Injectable } from '@nestjs/common';
import type { Accepted } from '@watchfloor/api-contract';
import type { IncidentCommand } from '@watchfloor/domain-incident';
import { DispatchIncident } from '../../write/incident.ts';
import type { Asking } from '../access/asking.ts';
import { ProblemError } from '../problems/problem.ts';
import { Streams } from '../commands/streams.ts';
import { VisibleIncidents } from './visible-incidents.ts';

/** Who acts and when; `lead` when a shift lead acts on what is in another hand. */
export interface Act {
  readonly by: string;
  readonly at: number;
  readonly lead?: { readonly reason: string };
}

/** Sends what a person does with an incident to its stream: seen first, then decided, then answered. */
@Injectable()
export class IncidentActs {
  constructor(
    private readonly streams: Streams,
    private readonly visible: VisibleIncidents,
  ) {}

  async act(name: string, by: Asking, command: (act: Act) => IncidentCommand, leadReason?: string): Promise<Accepted> {
    const { id, customer } = this.visible.find(by.person, name);
    const context = by.context(customer);
    const act = { by: by.person.id, at: context.at, ...leadOf(by, leadReason) };
    return this.streams.decide(new DispatchIncident(`incident-${id}`, command(act), context, by.ifMatch));
  }
}

/** Saying why one acts on another's work is a lead's right; from anybody else it is refused, not ignored. */
const leadOf = ({ signedIn }: Asking, reason: string | undefined): Pick<Act, 'lead'> => {
  if (reason === undefined) return {};
  if (!signedIn.permissions.has('shift.lead')) throw new ProblemError('forbidden', { permission: 'shift.lead' });
  return { lead: { reason } };
};
