import type { EventDefinition, EventOf } from '@watchfloor/kernel';
import * as intake from './intake/index.ts';
import * as grouping from './grouping/index.ts';
import * as incident from './incident/index.ts';
import * as desk from './desk/index.ts';
import * as draft from './draft/index.ts';
import * as lease from './lease/index.ts';
import * as presence from './presence/index.ts';
import * as person from './person/index.ts';
import * as address from './address/index.ts';
import * as administrators from './administrators/index.ts';
import * as session from './session/index.ts';
import * as customer from './customer/index.ts';
import * as source from './source/index.ts';
import * as organisation from './organisation/index.ts';
import * as nodes from './nodes/index.ts';

/** Every stream category and the events that may stand in it. A new event belongs to exactly one. */
export const catalogue = {
  intake: {
    AlertsReceived: intake.AlertsReceived,
    AlertsQuarantined: intake.AlertsQuarantined,
    QuarantineRetried: intake.QuarantineRetried,
    QuarantineDiscarded: intake.QuarantineDiscarded,
  },
  grouping: { AlertsGrouped: grouping.AlertsGrouped },
  incident: {
    IncidentRegistered: incident.IncidentRegistered,
    AlertsJoined: incident.AlertsJoined,
    AlertsCountedQuietly: incident.AlertsCountedQuietly,
    IncidentGiven: incident.IncidentGiven,
    IncidentReturned: incident.IncidentReturned,
    WorkStarted: incident.WorkStarted,
    WaitingStarted: incident.WaitingStarted,
    WaitingEnded: incident.WaitingEnded,
    IncidentConfirmed: incident.IncidentConfirmed,
    IncidentRefuted: incident.IncidentRefuted,
    CustomerAnswered: incident.CustomerAnswered,
    IncidentClosed: incident.IncidentClosed,
    IncidentEscalated: incident.IncidentEscalated,
    IncidentHandedBack: incident.IncidentHandedBack,
    IncidentReopened: incident.IncidentReopened,
    SeverityChanged: incident.SeverityChanged,
    ObservableAdded: incident.ObservableAdded,
    ObservableRemoved: incident.ObservableRemoved,
    NoteAdded: incident.NoteAdded,
    SlaWarned: incident.SlaWarned,
    SlaBreached: incident.SlaBreached,
    LeadTold: incident.LeadTold,
  },
  desk: {
    DeskReady: desk.DeskReady,
    DeskLeft: desk.DeskLeft,
    IncidentChosen: desk.IncidentChosen,
    ChoiceLost: desk.ChoiceLost,
    DeskFreed: desk.DeskFreed,
    WorkResumed: desk.WorkResumed,
    IncidentDeclined: desk.IncidentDeclined,
  },
  draft: { DraftSaved: draft.DraftSaved },
  lease: { LeaseTaken: lease.LeaseTaken, LeaseRenewed: lease.LeaseRenewed, LeaseReleased: lease.LeaseReleased },
  presence: { PresenceTold: presence.PresenceTold },
  person: {
    PersonRegistered: person.PersonRegistered,
    PersonChanged: person.PersonChanged,
    InvitationIssued: person.InvitationIssued,
    PasswordSet: person.PasswordSet,
    PersonSuspended: person.PersonSuspended,
    PersonRestored: person.PersonRestored,
    SubjectErased: person.SubjectErased,
  },
  address: { AddressReserved: address.AddressReserved },
  administrators: { AdministratorCurtailed: administrators.AdministratorCurtailed },
  session: { SessionOpened: session.SessionOpened, SessionRevoked: session.SessionRevoked },
  customer: {
    CustomerRegistered: customer.CustomerRegistered,
    CustomerChanged: customer.CustomerChanged,
    AssetRecorded: customer.AssetRecorded,
    AssetRemoved: customer.AssetRemoved,
  },
  source: {
    SourceConnected: source.SourceConnected,
    SourceChanged: source.SourceChanged,
    ApiKeyIssued: source.ApiKeyIssued,
    ApiKeyRevoked: source.ApiKeyRevoked,
  },
  organisation: {
    OrganisationFounded: organisation.OrganisationFounded,
    FirstAdministratorNamed: organisation.FirstAdministratorNamed,
    SetupLinkIssued: organisation.SetupLinkIssued,
    ScoringPolicyReleased: organisation.ScoringPolicyReleased,
    SlaPolicyReleased: organisation.SlaPolicyReleased,
  },
  nodes: {
    NodeJoined: nodes.NodeJoined,
    NodeLeft: nodes.NodeLeft,
    FeatureLevelOpened: nodes.FeatureLevelOpened,
  },
} as const;

type Categories = typeof catalogue;
export type Category = keyof Categories;
type DefinitionsOf<C extends Category> = Categories[C][keyof Categories[C]];
/** The events of one stream category as a union of `{ type, data }`. */
export type EventsOf<C extends Category> = EventOf<DefinitionsOf<C>>;
export type WatchfloorEvent = { [C in Category]: EventsOf<C> }[Category];
export type EventName = WatchfloorEvent['type'];

/** Every definition by its durable name; an unknown name means a newer release wrote it. */
export const definitions: ReadonlyMap<string, EventDefinition> = new Map(
  Object.values(catalogue)
    .flatMap((events) => Object.values(events) as readonly unknown[] as readonly EventDefinition[])
    .map((definition) => [definition.name, definition]),
);

/** The feature level up to which this release reads: what it introduced and everything before. */
export const READABLE_LEVEL = Math.max(...[...definitions.values()].map(({ level }) => level));
