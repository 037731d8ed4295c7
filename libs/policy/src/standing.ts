import type { EventsOf, Tier, Verdict } from '@watchfloor/events';
import type { IncidentState } from './incident-state.ts';

type IncidentEvent = EventsOf<'incident'>;

/** Where an incident stands and in whose hand it is: one fold for deciding and for reading. JSON-safe. */
export interface Standing {
  readonly state: IncidentState;
  readonly certainty: 'suspected' | 'confirmed' | 'refuted';
  readonly tier: Tier;
  /** The tiers it was escalated away from, first one first: where it may be handed back to. */
  readonly cameFrom: readonly Tier[];
  readonly speciality: string | null;
  /** Kept after answering: whoever answered closes. */
  readonly holder: string | null;
  /** The desk request it was given for. */
  readonly request: string | null;
  /** Given, and to be started by then (ms). */
  readonly startBy: number | null;
  readonly verdict: Verdict | null;
}

const inTheOrder = { state: 'new', holder: null, request: null, startBy: null } as const;

const atFirstLine: Standing = {
  ...inTheOrder,
  certainty: 'suspected',
  tier: 'L1',
  cameFrom: [],
  speciality: null,
  verdict: null,
};

/** Null until registered. A reopened incident goes to first line, which is there round the clock. */
export const evolveStanding = (standing: Standing | null, event: IncidentEvent): Standing | null => {
  if (event.type === 'IncidentRegistered') return atFirstLine;
  if (standing === null) return null;
  switch (event.type) {
    case 'IncidentGiven': {
      const { to, request, startBy } = event.data;
      return { ...standing, state: 'given', holder: to, request, startBy };
    }
    case 'IncidentReturned':
      return { ...standing, ...inTheOrder };
    case 'WorkStarted':
    case 'WaitingEnded':
      return { ...standing, state: 'in work', startBy: null };
    case 'WaitingStarted':
      return { ...standing, state: 'waiting for customer' };
    case 'IncidentConfirmed':
      return { ...standing, certainty: 'confirmed' };
    case 'IncidentRefuted':
      return { ...standing, certainty: 'refuted' };
    case 'CustomerAnswered':
      return { ...standing, state: 'answered' };
    case 'IncidentClosed':
      return { ...standing, ...inTheOrder, state: 'closed', verdict: event.data.verdict };
    case 'IncidentEscalated': {
      const { to, speciality = null } = event.data;
      return { ...standing, ...inTheOrder, tier: to, cameFrom: [...standing.cameFrom, standing.tier], speciality };
    }
    case 'IncidentHandedBack': {
      const { to } = event.data;
      const cameFrom = standing.cameFrom.slice(0, Math.max(0, standing.cameFrom.lastIndexOf(to)));
      return { ...standing, ...inTheOrder, tier: to, cameFrom, speciality: null };
    }
    case 'IncidentReopened':
      return atFirstLine;
    case 'AlertsJoined':
    case 'AlertsCountedQuietly':
    case 'SeverityChanged':
    case 'ObservableAdded':
    case 'ObservableRemoved':
    case 'NoteAdded':
    case 'SlaWarned':
    case 'SlaBreached':
    case 'LeadTold':
      return standing;
  }
};
