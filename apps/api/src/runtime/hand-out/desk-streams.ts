import type { IncidentChosen } from '@watchfloor/events';
import { deskDecider, type Desk, type DeskCommand, type DeskRejection } from '@watchfloor/domain-desk';
import type {
  Incident,
  IncidentCommand,
  IncidentDecider,
  IncidentEvent,
  IncidentRejection,
} from '@watchfloor/domain-incident';
import {
  handle,
  streamStateOf,
  type CommandContext,
  type EventStore,
  type Handled,
} from '@watchfloor/event-store-port';
import { fold } from '@watchfloor/kernel';

export interface LoadedIncident {
  readonly incident: Incident | null;
  readonly revision: number;
  /** Whether this choice was ever claimed for this person: for one request the same incident may be chosen again. */
  readonly isClaimed: (person: string, choice: Pick<IncidentChosen['data'], 'request' | 'startBy'>) => boolean;
}

/** The two kinds of streams a hand-out writes to, and nothing else. */
export interface DeskStreams {
  desk(person: string): Promise<Desk>;
  incident(id: string): Promise<LoadedIncident>;
  toDesk(person: string, command: DeskCommand, context: CommandContext): Promise<Handled<DeskRejection>>;
  /** `ifMatch`: the revision a person read, when it rests on one. */
  toIncident(
    id: string,
    command: IncidentCommand,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<Handled<IncidentRejection>>;
}

export const deskStreams = (store: EventStore, incidents: IncidentDecider): DeskStreams => {
  return {
    desk: async (person) => (await streamStateOf(store, deskDecider, `desk-${person}`)).state,
    incident: async (id) => {
      const { events, head } = await store.load<IncidentEvent>(`incident-${id}`);
      const given = events.flatMap((event) => (event.type === 'IncidentGiven' ? [event.data] : []));
      return {
        incident: fold(incidents, events),
        revision: head.revision,
        isClaimed: (person, { request, startBy }) =>
          given.some((one) => one.to === person && one.request === request && one.startBy === startBy),
      };
    },
    toDesk: (person, command, context) => handle(store, deskDecider, `desk-${person}`, command, context),
    toIncident: (id, command, context, ifMatch) =>
      handle(store, incidents, `incident-${id}`, command, context, ifMatch),
  };
};

/** What the dispatcher does by itself, traced to the person's request; the commandId makes a repetition the same. */
export const byDispatcher = (commandId: string, cause: string, at: number, customer?: string): CommandContext => ({
  commandId,
  correlationId: cause,
  causationId: cause,
  actor: 'system:hand-out',
  at,
  ...(customer !== undefined && { customer }),
});
