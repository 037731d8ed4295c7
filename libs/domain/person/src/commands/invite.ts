import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { authority } from '../authority.ts';
import type { Decision, Person } from '../state.ts';

/** A one-time link to set a password, good until `until` (ms); a new one takes the place of the old. */
export const Invite = z.object({
  kind: z.literal('Invite'),
  ...authority,
  tokenHash: z.string().min(1).max(200),
  until: instant,
  at: instant,
});
export type Invite = z.output<typeof Invite>;

/** One's own password is changed by whoever knows it, not by whoever sits at an open page. */
export const invite = ({ by, tokenHash, until, at }: Invite, person: Person): Decision => {
  if (by === person.person) return reject('own-account');
  if (person.suspended) return reject('suspended');
  return accept([{ type: 'InvitationIssued', data: { tokenHash, until, at } }]);
};
