import type { EventsOf, Observable } from '@watchfloor/events';
import type { Result } from '@watchfloor/kernel';
import { evolveClocks, evolveStanding, type Clocks, type SlaPolicyOf, type Standing } from '@watchfloor/policy';
import type { IncidentRejection } from './rejections.ts';

export type IncidentEvent = EventsOf<'incident'>;
export type Decision = Result<readonly IncidentEvent[], IncidentRejection>;

/** What decisions about one incident rest on. */
export interface Incident {
  readonly standing: Standing;
  readonly clocks: Clocks;
  readonly observables: readonly Observable[];
  /** What somebody took off: summaries are cumulative and would bring it back. */
  readonly takenOff: readonly Observable[];
  readonly alerts: number;
  readonly quietAlerts: number;
  /** Every person and request it was ever given to and for. */
  readonly gifts: readonly string[];
  /** Whether it was last given along with another of its entity. */
  readonly isCompanion: boolean;
  /** What the lead was told since the incident was last given. */
  readonly told: readonly string[];
}

export const toldKey = (about: string, person: string | undefined): string => `${about}|${person ?? ''}`;

export const giftKey = (to: string, request: string): string => `${to}|${request}`;

export const isSame = (a: Observable, b: Observable): boolean => a.kind === b.kind && a.value === b.value;

const facts = (incident: Incident, event: IncidentEvent): Incident => {
  switch (event.type) {
    case 'AlertsJoined': {
      const known = [...incident.observables, ...incident.takenOff];
      const fresh = event.data.observables.filter((one) => !known.some((other) => isSame(one, other)));
      return { ...incident, alerts: event.data.total, observables: [...incident.observables, ...fresh] };
    }
    case 'AlertsCountedQuietly':
      return { ...incident, quietAlerts: event.data.total };
    case 'ObservableAdded': {
      const { observable } = event.data;
      return {
        ...incident,
        observables: [...incident.observables, observable],
        takenOff: incident.takenOff.filter((one) => !isSame(one, observable)),
      };
    }
    case 'ObservableRemoved': {
      const gone = event.data.observable;
      return {
        ...incident,
        observables: incident.observables.filter((one) => !isSame(one, gone)),
        takenOff: [...incident.takenOff, gone],
      };
    }
    case 'LeadTold':
      return { ...incident, told: [...incident.told, toldKey(event.data.about, event.data.person)] };
    case 'IncidentGiven': {
      const gift = giftKey(event.data.to, event.data.request);
      return {
        ...incident,
        told: [],
        gifts: [...incident.gifts, gift],
        isCompanion: event.data.companionOf !== undefined,
      };
    }
    case 'IncidentClosed':
      return { ...incident, quietAlerts: 0 };
    case 'IncidentRegistered':
    case 'IncidentReturned':
    case 'WorkStarted':
    case 'WaitingStarted':
    case 'WaitingEnded':
    case 'IncidentConfirmed':
    case 'IncidentRefuted':
    case 'CustomerAnswered':
    case 'IncidentEscalated':
    case 'IncidentHandedBack':
    case 'SeverityChanged':
    case 'NoteAdded':
    case 'IncidentReopened':
    case 'SlaWarned':
    case 'SlaBreached':
      return incident;
  }
};

/** Null until registered: an event before that changes nothing. */
export const evolveWith =
  (policyOf: SlaPolicyOf) =>
  (incident: Incident | null, event: IncidentEvent): Incident | null => {
    const standing = evolveStanding(incident?.standing ?? null, event);
    const clocks = evolveClocks(incident?.clocks ?? null, event, policyOf);
    if (standing === null || clocks === null) return null;
    if (incident === null) {
      if (event.type !== 'IncidentRegistered') return null;
      const { observables, alerts } = event.data;
      const nothing = { takenOff: [], quietAlerts: 0, gifts: [], isCompanion: false, told: [] };
      return { standing, clocks, observables, alerts, ...nothing };
    }
    return facts({ ...incident, standing, clocks }, event);
  };
