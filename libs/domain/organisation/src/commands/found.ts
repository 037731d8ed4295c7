import { defaultScoringPolicy, defaultSlaPolicy, id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Organisation } from '../state.ts';

/** First-run set-up with the one-time link: `link` is its hash, `administrator` whoever holds it (`hash`: the password's). */
export const Found = z.object({
  kind: z.literal('Found'),
  name: z.string().trim().min(1).max(200),
  link: z.string().min(1).max(200),
  administrator: z.object({
    person: id,
    name: z.string().trim().min(1).max(200),
    email: z.string().trim().min(1).max(320),
    hash: z.string().min(1).max(1000),
  }),
  at: instant,
});
export type Found = z.output<typeof Found>;

/** One append ends the link, names the administrator and founds: no crash in between leaves room for a second one. */
export const found = (
  { name, link, administrator, at }: Found,
  { founded, setupLink, scoring, sla }: Organisation,
): Decision => {
  if (founded) return reject('already-founded');
  if (setupLink?.tokenHash !== link) return reject('link-invalid');
  if (at > setupLink.until) return reject('link-expired');
  const by = administrator.person;
  return accept([
    { type: 'FirstAdministratorNamed', data: { ...administrator, at } },
    { type: 'OrganisationFounded', data: { name, at } },
    {
      type: 'ScoringPolicyReleased',
      data: { version: scoring.version + 1, policy: defaultScoringPolicy, at, by },
    },
    { type: 'SlaPolicyReleased', data: { version: sla.version + 1, policy: defaultSlaPolicy, at, by } },
  ]);
};
