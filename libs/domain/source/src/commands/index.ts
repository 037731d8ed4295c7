import { z } from 'zod';
import { Change } from './change.ts';
import { Connect } from './connect.ts';
import { IssueKey } from './issue-key.ts';
import { RevokeKey } from './revoke-key.ts';

/** Everything that can be asked of a source; `kind` tells which. */
export const sourceCommand = z.discriminatedUnion('kind', [Connect, Change, IssueKey, RevokeKey]);
export type SourceCommand = z.output<typeof sourceCommand>;
