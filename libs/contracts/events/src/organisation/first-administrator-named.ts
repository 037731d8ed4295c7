import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** Who used the set-up link; their account is made from this, also after a crash. Address and password's hash are sealed. */
export const FirstAdministratorNamed = event('FirstAdministratorNamed', {
  schema: z.object({
    person: id,
    name: z.string().min(1).max(200),
    email: z.string().min(1).max(320),
    hash: z.string(),
    at: instant,
  }),
  sealing: { subject: 'person', fields: ['email', 'hash'] },
  example: {
    person: 'per-1',
    name: 'Ada Marsh',
    email: 'ada@soc.example.com',
    hash: 'argon2id$…',
    at: 1_767_225_600_000,
  },
});
export type FirstAdministratorNamed = EventOf<typeof FirstAdministratorNamed>;
