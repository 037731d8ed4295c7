import { clearance, id, instant, role } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { mayGrant } from '../authority.ts';
import type { Decision, Person } from '../state.ts';

/** What an administrator fills in about a person. */
export const form = {
  name: z.string().trim().min(1).max(200),
  roles: z.array(role).min(1),
  clearance,
  specialities: z.array(z.string().trim().min(1).max(100)).max(50),
  onCall: z.boolean(),
};

/** `cleared`: the administrator who registers them. */
export const Register = z.object({
  kind: z.literal('Register'),
  person: id,
  email: z.string().trim().min(1).max(320),
  ...form,
  cleared: clearance,
  at: instant,
});
export type Register = z.output<typeof Register>;

export const register = ({ kind: _kind, cleared, ...data }: Register, person: Person | null): Decision => {
  if (person) return reject('already-registered', 'The address has an account.');
  const allowed = mayGrant(cleared, data.clearance);
  return allowed.ok ? accept([{ type: 'PersonRegistered', data }]) : allowed;
};
