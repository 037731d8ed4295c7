import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Organisation } from '../state.ts';

/** First-run set-up is done. `link`: the hash of the one-time link it was done with; a demo or a test has none. */
export const Found = z.object({
  kind: z.literal('Found'),
  name: z.string().trim().min(1).max(200),
  link: z.string().min(1).max(200).optional(),
  at: instant,
});
export type Found = z.output<typeof Found>;

/** Founding ends the link, so it works once. */
export const found = ({ name, link, at }: Found, { founded, setupLink }: Organisation): Decision => {
  if (founded) return reject('already-founded');
  if (link !== undefined && setupLink?.tokenHash !== link) return reject('link-invalid');
  if (link !== undefined && setupLink && at > setupLink.until) return reject('link-expired');
  return accept([{ type: 'OrganisationFounded', data: { name, at } }]);
};
