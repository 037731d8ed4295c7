import { z } from 'zod';
import { Found } from './found.ts';
import { IssueSetupLink } from './issue-setup-link.ts';
import { ReleaseScoringPolicy } from './release-scoring-policy.ts';
import { ReleaseSlaPolicy } from './release-sla-policy.ts';

/** Everything that can be asked of the organisation; `kind` tells which. */
export const organisationCommand = z.discriminatedUnion('kind', [
  Found,
  IssueSetupLink,
  ReleaseScoringPolicy,
  ReleaseSlaPolicy,
]);
export type OrganisationCommand = z.output<typeof organisationCommand>;
