import { never, type Decider } from '@watchfloor/kernel';
import { found } from './commands/found.ts';
import type { OrganisationCommand } from './commands/index.ts';
import { issueSetupLink } from './commands/issue-setup-link.ts';
import { releaseScoringPolicy } from './commands/release-scoring-policy.ts';
import { releaseSlaPolicy } from './commands/release-sla-policy.ts';
import type { OrganisationRejection } from './rejections.ts';
import { evolve, unfounded, type Decision, type Organisation, type OrganisationEvent } from './state.ts';

export { organisationCommand, type OrganisationCommand } from './commands/index.ts';
export type { OrganisationCode, OrganisationRejection } from './rejections.ts';
export type { Organisation, OrganisationEvent } from './state.ts';
export * from './nodes/index.ts';

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
    default:
      return never(command);
  }
};

/** The organisation that runs the platform, and the policies it works by (stream `organisation-main`). */
export const organisationDecider: Decider<Organisation, OrganisationCommand, OrganisationEvent, OrganisationRejection> =
  { initial: unfounded, evolve, decide };
