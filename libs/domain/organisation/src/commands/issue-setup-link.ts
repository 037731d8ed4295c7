import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Organisation } from '../state.ts';

/** The one-time link that `node` prints at its start on an empty store, good until `until` (ms). */
export const IssueSetupLink = z.object({
  kind: z.literal('IssueSetupLink'),
  tokenHash: z.string().min(1).max(200),
  until: instant,
  node: id,
  at: instant,
});
export type IssueSetupLink = z.output<typeof IssueSetupLink>;

/** Nodes that start together would void each other's links; whoever lost the link starts the node again that printed it. */
export const issueSetupLink = (
  { kind: _kind, ...data }: IssueSetupLink,
  { founded, setupLink }: Organisation,
): Decision => {
  if (founded) return reject('already-founded');
  if (setupLink && setupLink.node !== data.node && data.at <= setupLink.until) return reject('link-elsewhere');
  return accept([{ type: 'SetupLinkIssued', data }]);
};
