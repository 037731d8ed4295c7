import type { Rejection } from '@watchfloor/kernel';

/** Every reason a person's record says no. */
export type PersonCode =
  | 'not-registered'
  | 'already-registered'
  | 'erased'
  | 'suspended'
  | 'not-suspended'
  | 'own-account'
  | 'wider-clearance'
  | 'invitation-invalid'
  | 'invitation-expired';

export type PersonRejection = Rejection<PersonCode>;
