import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

const schema = z.object({
  person: id,
  name: z.string().min(1).max(200),
  email: z.string().min(1).max(320),
  hash: z.string(),
  at: instant,
});

/** Who used the set-up link; their account is made from this, also after a crash. Version 1 held the name in clear. */
export const FirstAdministratorNamed = event('FirstAdministratorNamed', {
  former: [{ schema, upcast: (data: unknown) => data }],
  schema,
  sealing: { subject: 'person', fields: ['name', 'email', 'hash'] },
  example: {
    person: 'per-1',
    name: 'Ada Marsh',
    email: 'ada@soc.example.com',
    hash: 'argon2id$…',
    at: 1_767_225_600_000,
  },
});
export type FirstAdministratorNamed = EventOf<typeof FirstAdministratorNamed>;
