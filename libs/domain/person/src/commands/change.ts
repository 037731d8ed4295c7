import { instant } from '@watchfloor/events';
import { accept } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Person } from '../state.ts';
import { form } from './register.ts';

export const Change = z.object({ kind: z.literal('Change'), ...form, at: instant });
export type Change = z.output<typeof Change>;

/** A form sent unchanged disturbs nobody's open session. */
export const change = ({ kind: _kind, ...data }: Change, person: Person): Decision => {
  const now = [person.name, person.roles, person.clearance, person.specialities, person.onCall];
  const then = [data.name, data.roles, data.clearance, data.specialities, data.onCall];
  return accept(JSON.stringify(now) === JSON.stringify(then) ? [] : [{ type: 'PersonChanged', data }]);
};
