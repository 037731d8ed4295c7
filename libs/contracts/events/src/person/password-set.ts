import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** The password's hash, sealed under the person; earlier sessions and invitations end. */
export const PasswordSet = event('PasswordSet', {
  schema: z.object({ person: id, hash: z.string(), at: instant }),
  sealing: { subject: 'person', fields: ['hash'] },
  example: { person: 'per-1', hash: 'argon2id$…', at: 1_767_225_600_000 },
});
export type PasswordSet = EventOf<typeof PasswordSet>;
