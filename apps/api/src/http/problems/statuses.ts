import type { CustomerCode } from '@watchfloor/domain-customer';
import type { DeskCode } from '@watchfloor/domain-desk';
import type { IncidentCode } from '@watchfloor/domain-incident';
import type { QuarantineCode } from '@watchfloor/domain-intake';
import type { OrganisationCode } from '@watchfloor/domain-organisation';
import type { AdministratorsRejection, PersonCode, SessionCode } from '@watchfloor/domain-person';
import type { SourceCode } from '@watchfloor/domain-source';
import type { BodyCode } from '@watchfloor/intake';

/** 403: not yours. 404: not there. 409: right at another moment. 422: never right. */
export type RejectionStatus = 403 | 404 | 409 | 422;

export type AnyRejectionCode =
  | AdministratorsRejection['code']
  | CustomerCode
  | DeskCode
  | IncidentCode
  | OrganisationCode
  | PersonCode
  | QuarantineCode
  | SessionCode
  | SourceCode;

/** Every reason any stream says no. A new one fails to compile here until somebody says what HTTP calls it. */
export const statusOfRejection: Readonly<Record<AnyRejectionCode, RejectionStatus>> = {
  'not-registered': 404,
  'already-registered': 409,
  'called-in-the-future': 422,
  'called-too-long-ago': 422,
  'not-holder': 403,
  held: 409,
  'not-held': 409,
  'reason-missing': 422,
  'not-due': 409,
  'not-started': 409,
  'already-started': 409,
  waiting: 409,
  'not-waiting': 409,
  'already-answered': 409,
  'nobody-told': 422,
  closed: 409,
  'not-closed': 409,
  'already-confirmed': 409,
  'already-refuted': 409,
  'same-tier': 409,
  'not-an-earlier-tier': 422,
  'same-severity': 409,
  'observable-present': 409,
  'observable-absent': 409,
  'already-recorded': 409,
  'clock-not-running': 409,
  'other-cycle': 409,
  'already-told': 409,
  'hand-not-free': 409,
  'not-ready': 409,
  'other-request': 409,
  'passed-over': 409,
  'not-in-hand': 409,
  erased: 409,
  suspended: 409,
  'not-suspended': 409,
  'own-account': 422,
  'rights-being-taken': 409,
  'wider-clearance': 403,
  'invitation-invalid': 403,
  'invitation-expired': 403,
  'already-open': 409,
  'not-open': 404,
  'ends-before-it-begins': 422,
  'asset-unknown': 404,
  'asset-matches-nothing': 422,
  'not-connected': 404,
  'already-connected': 409,
  'mapping-required': 422,
  'key-exists': 409,
  'key-unknown': 404,
  'already-founded': 409,
  'link-invalid': 403,
  'link-expired': 403,
  'link-elsewhere': 409,
  'same-policy': 409,
  'weights-not-100': 422,
  'out-of-range': 422,
  'zones-not-ordered': 422,
  'target-not-positive': 422,
  'not-kept': 404,
  'nothing-left': 409,
  'item-unknown': 404,
};

/** Why a whole post is refused, likewise. */
export const statusOfBody: Readonly<Record<BodyCode, 400 | 413>> = {
  'body-empty': 400,
  'body-not-utf8': 400,
  'body-malformed': 400,
  'body-truncated': 400,
  'body-too-many-items': 413,
};
