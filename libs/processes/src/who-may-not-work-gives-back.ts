import type { LostRight } from '@watchfloor/events';
import { maySee, permissionsOf, type HeldIncident } from '@watchfloor/policy';
import type { IncidentOrder } from './orders.ts';

const lostRightOf = ({ holder, customer, restricted }: HeldIncident): LostRight | null => {
  if (holder.suspended) return 'suspended';
  if (!permissionsOf(holder.roles).has('incident.work')) return 'role lost';
  return maySee(holder, { customer, restricted }) ? null : 'clearance lost';
};

/**
 * Work that its holder may not see or do any more would keep their desk and its clock for ever: it goes back into the
 * order. Of what was answered the lead is told, who closes it.
 */
export const afterRightLost = (held: HeldIncident, now: number): IncidentOrder | null => {
  const { incident, state, holder } = held;
  const why = lostRightOf(held);
  if (why === null) return null;
  const commandId = `${incident}|right-lost|${holder.id}|${now}`;
  return state === 'answered'
    ? { incident, commandId, command: { kind: 'TellLead', about: 'holder gone', person: holder.id, at: now } }
    : { incident, commandId, command: { kind: 'Withdraw', from: holder.id, why, at: now } };
};
