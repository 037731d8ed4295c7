import { never, type Decider } from '@watchfloor/kernel';
import { z } from 'zod';
import { found, Found } from './commands/found.ts';
import { issueSetupLink, IssueSetupLink } from './commands/issue-setup-link.ts';
import { openFeatureLevel, OpenFeatureLevel } from './commands/open-feature-level.ts';
import { releaseScoringPolicy, ReleaseScoringPolicy } from './commands/release-scoring-policy.ts';
import { releaseSlaPolicy, ReleaseSlaPolicy } from './commands/release-sla-policy.ts';
import type { OrganisationRejection } from './rejections.ts';
import { evolve, unfounded, type Decision, type Organisation, type OrganisationEvent } from './state.ts';

export type { OrganisationCode, OrganisationRejection } from './rejections.ts';
export type { Organisation, OrganisationEvent } from './state.ts';

/** Everything that can be asked of the organisation; `kind` tells which. */
export const organisationCommand = z.discriminatedUnion('kind', [
  Found,
  IssueSetupLink,
  ReleaseScoringPolicy,
  ReleaseSlaPolicy,
  OpenFeatureLevel,
]);
export type OrganisationCommand = z.output<typeof organisationCommand>;

const decide = (command: OrganisationCommand, organisation: Organisation): Decision => {
  switch (command.kind) {
    case 'Found':
      return found(command, organisation);
    case 'IssueSetupLink':
      return issueSetupLink(command, organisation);
    case 'ReleaseScoringPolicy':
      return releaseScoringPolicy(command, organisation);
    case 'ReleaseSlaPolicy':
      return releaseSlaPolicy(command, organisation);
    case 'OpenFeatureLevel':
      return openFeatureLevel(command, organisation);
    default:
      return never(command);
  }
};

/** The organisation that runs the platform, and the policies it works by (stream `organisation-main`). */
export const organisationDecider: Decider<Organisation, OrganisationCommand, OrganisationEvent, OrganisationRejection> =
  { initial: unfounded, evolve, decide };
