import { never, reject, type Decider } from '@watchfloor/kernel';
import { discard } from './commands/discard.ts';
import type { QuarantineCommand } from './commands/index.ts';
import { retry } from './commands/retry.ts';
import type { QuarantineRejection } from './rejections.ts';
import { evolve, type Decision, type Quarantine, type QuarantineEvent } from './state.ts';

export { quarantineCommand, type QuarantineCommand } from './commands/index.ts';
export type { QuarantineCode, QuarantineRejection } from './rejections.ts';
export type { Quarantine, QuarantineEvent } from './state.ts';

const decide = (command: QuarantineCommand, quarantine: Quarantine | null): Decision => {
  if (quarantine === null) return reject('not-kept');
  switch (command.kind) {
    case 'Retry':
      return retry(command, quarantine);
    case 'Discard':
      return discard(command, quarantine);
    default:
      return never(command);
  }
};

/**
 * What could not be taken from one post (stream `quarantine-<batch>`). Intake records it, like the alerts it could take,
 * without asking anybody; what becomes of it an administrator decides.
 */
export const quarantineDecider: Decider<Quarantine | null, QuarantineCommand, QuarantineEvent, QuarantineRejection> = {
  initial: null,
  evolve,
  decide,
};
