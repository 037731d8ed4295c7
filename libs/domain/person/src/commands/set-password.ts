import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Person } from '../state.ts';

/** `invitation`: the token's hash when a link is used; without one the caller has checked the present password. */
export const SetPassword = z.object({
  kind: z.literal('SetPassword'),
  hash: z.string().min(1).max(1000),
  invitation: z.string().min(1).max(200).optional(),
  at: instant,
});
export type SetPassword = z.output<typeof SetPassword>;

/** A link works once: setting a password ends it. */
export const setPassword = ({ hash, invitation, at }: SetPassword, person: Person): Decision => {
  if (person.suspended) return reject('suspended');
  if (invitation !== undefined) {
    if (person.invitation?.tokenHash !== invitation) return reject('invitation-invalid');
    if (at > person.invitation.until) return reject('invitation-expired');
  }
  return accept([{ type: 'PasswordSet', data: { person: person.person, hash, at } }]);
};
