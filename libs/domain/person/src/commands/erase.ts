import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { authority } from '../authority.ts';
import type { Decision, Person, PersonEvent } from '../state.ts';

/** The personal data goes; the key of the sealed fields is deleted by whoever carries this out. */
export const Erase = z.object({ kind: z.literal('Erase'), ...authority, at: instant });
export type Erase = z.output<typeof Erase>;

/** Who is erased is suspended first, so that open sessions end. */
export const erase = ({ by, at }: Erase, person: Person): Decision => {
  if (by === person.person) return reject('own-account');
  const ended: readonly PersonEvent[] = person.suspended
    ? []
    : [{ type: 'PersonSuspended', data: { reason: 'erased', at } }];
  return accept([...ended, { type: 'SubjectErased', data: { subject: person.person, by, at } }]);
};
