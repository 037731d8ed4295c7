import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { clearance, id, instant, role } from '../values.ts';

const schema = z.object({
  person: id,
  email: z.string().min(1).max(320),
  name: z.string().min(1).max(200),
  roles: z.array(role).min(1),
  clearance,
  specialities: z.array(z.string().max(100)).max(50),
  onCall: z.boolean(),
  at: instant,
});

/** Somebody may be given an account. Name and address are sealed under the person; version 1 held the name in clear. */
export const PersonRegistered = event('PersonRegistered', {
  former: [{ schema, upcast: (data: unknown) => data }],
  schema,
  sealing: { subject: 'person', fields: ['email', 'name'] },
  example: {
    person: 'per-1',
    email: 'ivo@soc.example.com',
    name: 'Ivo Venn',
    roles: ['L1 engineer'],
    clearance: 'all',
    specialities: [],
    onCall: false,
    at: 1_767_225_600_000,
  },
});
export type PersonRegistered = EventOf<typeof PersonRegistered>;
