import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Person } from '../state.ts';

/** A one-time link to set a password, good until `until` (ms); a new one takes the place of the old. */
export const Invite = z.object({
  kind: z.literal('Invite'),
  tokenHash: z.string().min(1).max(200),
  until: instant,
  at: instant,
});
export type Invite = z.output<typeof Invite>;

export const invite = ({ tokenHash, until, at }: Invite, person: Person): Decision =>
  person.suspended ? reject('suspended') : accept([{ type: 'InvitationIssued', data: { tokenHash, until, at } }]);
