import { catalogue, type EventsOf } from '@watchfloor/events';
import type { Projected } from './projection.ts';

/** `incident-inc-1` → `inc-1`: streams are named category-id. */
export const idOfStream = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

export type IncidentEvent = EventsOf<'incident'>;
export const incidentEvents = Object.keys(catalogue.incident) as IncidentEvent['type'][];

export const isOfDesk = (event: Projected): event is Projected<EventsOf<'desk'>> => event.type in catalogue.desk;

/** Which of the projection's events these are: everything that stands in incident streams. */
export const isOfIncident = (event: Projected): event is Projected<IncidentEvent> => event.type in catalogue.incident;
