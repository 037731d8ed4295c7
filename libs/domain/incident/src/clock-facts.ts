import { dueAt, isOverdue, type SlaClock } from '@watchfloor/policy';
import type { Incident, IncidentEvent } from './state.ts';

/** A target missed between two looks of the timers is recorded by whatever stops the clock: never twice, never not at all. */
export const missedBy = (incident: Incident, at: number): readonly IncidentEvent[] => {
  const { reaction, analysis, breached } = incident.clocks;
  return [reaction, analysis].flatMap((clock: SlaClock | null): IncidentEvent[] => {
    const due = clock && dueAt(clock);
    if (clock === null || due === null || !isOverdue(clock, at) || breached.includes(clock.metric)) return [];
    return [{ type: 'SlaBreached', data: { metric: clock.metric, cycle: clock.cycle, dueAt: due, at } }];
  });
};

/** Whoever goes on while the customer is being waited for has ended the waiting. */
export const waitingEndedBy = (incident: Incident, by: string, at: number): readonly IncidentEvent[] =>
  incident.standing.state === 'waiting for customer' ? [{ type: 'WaitingEnded', data: { by, reply: '', at } }] : [];
