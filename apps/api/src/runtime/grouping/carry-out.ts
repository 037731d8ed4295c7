import type { IncidentCommand, IncidentDecider } from '@watchfloor/domain-incident';
import {
  EMPTY_STREAM,
  handle,
  type CommandContext,
  type EventStore,
  type Position,
} from '@watchfloor/event-store-port';
import type { Grouping, Registration, Summary } from '@watchfloor/processes';

export const GROUPING = 'system:grouping';

const context = (commandId: string, customer: string, at: number): CommandContext => ({
  commandId,
  correlationId: commandId,
  causationId: commandId,
  actor: GROUPING,
  customer,
  at,
});

/**
 * Registers what a decision opened; answers how far the log then is at least. Registering again changes nothing: the stream
 * exists, under a derived id.
 */
export const register = async (
  store: EventStore,
  registrations: readonly Registration[],
  at: number,
): Promise<Position | null> => {
  const positions = await Promise.all(
    registrations.map(async ({ incident, customer, event }) => {
      const stream = `incident-${incident}`;
      const outcome = await store.append(stream, EMPTY_STREAM, [event], context(`register:${incident}`, customer, at));
      return outcome.ok ? outcome.position : (await store.log.readLast(stream))?.position;
    }),
  );
  return positions.reduce<Position | null>((last, one) => (one && (last === null || one > last) ? one : last), null);
};

const commandOf = ({ event }: Summary): IncidentCommand =>
  event.type === 'AlertsJoined' ? { kind: 'JoinAlerts', ...event.data } : { kind: 'CountQuietly', ...event.data };

/** Tells incidents' own streams of the alerts that joined. A refusal (closed meanwhile) is the incident's right. */
export const tellSummaries = async (
  store: EventStore,
  summaries: readonly Summary[],
  incidents: IncidentDecider,
  at: number,
  { told, refused }: Pick<Grouping, 'told' | 'refused'>,
): Promise<void> => {
  await Promise.all(
    summaries.map(async (summary) => {
      const { incident, customer, event } = summary;
      const commandId = `${event.type}:${incident}:${event.data.total}:${at}`;
      const about = context(commandId, customer, at);
      const done = await handle(store, incidents, `incident-${incident}`, commandOf(summary), about);
      if (done.ok) told(summary);
      else if (done.why === 'rejected') refused(summary);
    }),
  );
};
