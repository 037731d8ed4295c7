import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Organisation } from '../state.ts';

/** The one-time link printed at the start on an empty store, good until `until` (ms); a restart prints a new one. */
export const IssueSetupLink = z.object({
  kind: z.literal('IssueSetupLink'),
  tokenHash: z.string().min(1).max(200),
  until: instant,
  at: instant,
});
export type IssueSetupLink = z.output<typeof IssueSetupLink>;

export const issueSetupLink = ({ tokenHash, until, at }: IssueSetupLink, { founded }: Organisation): Decision =>
  founded ? reject('already-founded') : accept([{ type: 'SetupLinkIssued', data: { tokenHash, until, at } }]);
