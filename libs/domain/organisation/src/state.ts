import type { EventsOf, ScoringPolicy, SlaPolicy } from '@watchfloor/events';
import type { Result } from '@watchfloor/kernel';
import type { OrganisationRejection } from './rejections.ts';

export type OrganisationEvent = EventsOf<'organisation'>;
type OrganisationEvents = { readonly [Event in OrganisationEvent as Event['type']]: Event['data'] };
export type Decision = Result<readonly OrganisationEvent[], OrganisationRejection>;

/** Version 0: none released yet. */
interface Released<Policy> {
  readonly version: number;
  readonly policy: Policy | null;
}

export interface Organisation {
  readonly founded: boolean;
  /** The newest one; `node` printed it at `at`. */
  readonly setupLink: OrganisationEvents['SetupLinkIssued'] | null;
  /** Who used it. */
  readonly administrator: OrganisationEvents['FirstAdministratorNamed'] | null;
  readonly scoring: Released<ScoringPolicy>;
  readonly sla: Released<SlaPolicy>;
}

export const unfounded: Organisation = {
  founded: false,
  setupLink: null,
  administrator: null,
  scoring: { version: 0, policy: null },
  sla: { version: 0, policy: null },
};

export const evolve = (organisation: Organisation, event: OrganisationEvent): Organisation => {
  switch (event.type) {
    case 'OrganisationFounded':
      return { ...organisation, founded: true, setupLink: null };
    case 'SetupLinkIssued':
      return { ...organisation, setupLink: event.data };
    case 'FirstAdministratorNamed':
      return { ...organisation, administrator: event.data };
    case 'ScoringPolicyReleased':
      return { ...organisation, scoring: { version: event.data.version, policy: event.data.policy } };
    case 'SlaPolicyReleased':
      return { ...organisation, sla: { version: event.data.version, policy: event.data.policy } };
  }
};
