import type { IncidentCommand, IncidentDecider } from '@watchfloor/domain-incident';
import { EMPTY_STREAM, handle, type CommandContext, type EventStore } from '@watchfloor/event-store-port';
import type { Registration, Summary } from '@watchfloor/processes';

export const GROUPING = 'system:grouping';

const context = (commandId: string, customer: string, at: number): CommandContext => ({
  commandId,
  correlationId: commandId,
  causationId: commandId,
  actor: GROUPING,
  customer,
  at,
});

/** Registers what a decision opened. Registering again changes nothing: the stream exists, under a derived id. */
export const register = async (
  store: EventStore,
  registrations: readonly Registration[],
  at: number,
): Promise<void> => {
  await Promise.all(
    registrations.map(({ incident, customer, event }) =>
      store.append(`incident-${incident}`, EMPTY_STREAM, [event], context(`register:${incident}`, customer, at)),
    ),
  );
};

const commandOf = ({ event }: Summary): IncidentCommand =>
  event.type === 'AlertsJoined' ? { kind: 'JoinAlerts', ...event.data } : { kind: 'CountQuietly', ...event.data };

/** Tells incidents' own streams of the alerts that joined. A refusal (closed meanwhile) is the incident's right. */
export const tellSummaries = async (
  store: EventStore,
  summaries: readonly Summary[],
  incidents: IncidentDecider,
  at: number,
): Promise<void> => {
  await Promise.all(
    summaries.map((summary) => {
      const { incident, customer, event } = summary;
      const commandId = `${event.type}:${incident}:${event.data.total}:${at}`;
      return handle(store, incidents, `incident-${incident}`, commandOf(summary), context(commandId, customer, at));
    }),
  );
};
