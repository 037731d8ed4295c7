import type { EventsOf } from '@watchfloor/events';
import type { ShiftRules } from '@watchfloor/policy';
import type { IncidentOrder } from './orders.ts';

/** Past the day's limit every further decline goes to the lead. */
export const onDecline = (
  person: string,
  event: Extract<EventsOf<'desk'>, { type: 'IncidentDeclined' }>,
  { declineLimitPerDay }: Pick<ShiftRules, 'declineLimitPerDay'>,
): IncidentOrder | null => {
  const { incident, request, today, at } = event.data;
  if (today <= declineLimitPerDay) return null;
  const commandId = `${incident}|lead|declined|${person}|${request}`;
  return { incident, commandId, command: { kind: 'TellLead', about: 'declined too often', person, at } };
};
