import type { Rejection } from '@watchfloor/kernel';

/** Every reason the organisation says no. */
export type OrganisationCode =
  | 'already-founded'
  | 'link-invalid'
  | 'link-expired'
  | 'link-elsewhere'
  | 'same-policy'
  | 'weights-not-100'
  | 'out-of-range'
  | 'zones-not-ordered'
  | 'target-not-positive';

export type OrganisationRejection = Rejection<OrganisationCode>;
