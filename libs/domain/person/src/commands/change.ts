import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { authority, mayGrant } from '../authority.ts';
import { mayDoTheSame, type Decision, type Person } from '../state.ts';
import { form } from './register.ts';

export const Change = z.object({ kind: z.literal('Change'), ...authority, ...form, at: instant });
export type Change = z.output<typeof Change>;

/** A form sent unchanged disturbs nobody's open session. What one may do and see oneself, others decide. */
export const change = ({ kind: _kind, by, cleared, ...data }: Change, person: Person): Decision => {
  if (by === person.person && !mayDoTheSame(data, person)) return reject('own-account');
  const allowed = mayGrant(cleared, data.clearance);
  if (!allowed.ok) return allowed;
  const now = [person.name, person.roles, person.clearance, person.specialities, person.onCall];
  const then = [data.name, data.roles, data.clearance, data.specialities, data.onCall];
  return accept(
    JSON.stringify(now) === JSON.stringify(then)
      ? []
      : [{ type: 'PersonChanged', data: { ...data, person: person.person } }],
  );
};
