import type { Rejection } from '@watchfloor/kernel';

/** Every reason an incident says no. */
export type IncidentCode =
  | 'not-registered'
  | 'already-registered'
  | 'called-in-the-future'
  | 'called-too-long-ago'
  | 'not-holder'
  | 'held'
  | 'not-held'
  | 'reason-missing'
  | 'not-due'
  | 'not-started'
  | 'already-started'
  | 'waiting'
  | 'not-waiting'
  | 'already-answered'
  | 'nobody-told'
  | 'closed'
  | 'not-closed'
  | 'already-confirmed'
  | 'already-refuted'
  | 'same-tier'
  | 'not-an-earlier-tier'
  | 'same-severity'
  | 'observable-present'
  | 'observable-absent'
  | 'already-recorded'
  | 'clock-not-running'
  | 'other-cycle'
  | 'already-told';

export type IncidentRejection = Rejection<IncidentCode>;
