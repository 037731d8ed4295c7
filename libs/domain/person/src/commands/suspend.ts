import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { authority } from '../authority.ts';
import type { Decision, Person } from '../state.ts';

export const Suspend = z.object({
  kind: z.literal('Suspend'),
  ...authority,
  reason: z.string().trim().min(1).max(1000),
  at: instant,
});
export type Suspend = z.output<typeof Suspend>;

/** Nobody locks themselves out: the platform must keep an administrator. */
export const suspend = ({ by, reason, at }: Suspend, person: Person): Decision => {
  if (by === person.person) return reject('own-account');
  if (person.suspended) return reject('suspended');
  return accept([{ type: 'PersonSuspended', data: { reason, at } }]);
};
