import { never, reject, type Decider } from '@watchfloor/kernel';
import { change } from './commands/change.ts';
import { connect } from './commands/connect.ts';
import type { SourceCommand } from './commands/index.ts';
import { issueKey } from './commands/issue-key.ts';
import { revokeKey } from './commands/revoke-key.ts';
import type { SourceRejection } from './rejections.ts';
import { evolve, type Decision, type Source, type SourceEvent } from './state.ts';

export { sourceCommand, type SourceCommand } from './commands/index.ts';
export type { SourceCode, SourceRejection } from './rejections.ts';
export type { Source, SourceEvent } from './state.ts';

const decide = (command: SourceCommand, source: Source | null): Decision => {
  if (command.kind === 'Connect') return connect(command, source);
  if (source === null) return reject('not-connected');
  switch (command.kind) {
    case 'Change':
      return change(command, source);
    case 'IssueKey':
      return issueKey(command, source);
    case 'RevokeKey':
      return revokeKey(command, source);
    default:
      return never(command);
  }
};

/** A detector of one customer and the keys it may send with. */
export const sourceDecider: Decider<Source | null, SourceCommand, SourceEvent, SourceRejection> = {
  initial: null,
  evolve,
  decide,
};
