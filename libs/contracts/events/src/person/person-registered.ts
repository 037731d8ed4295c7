import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { clearance, id, instant, role } from '../values.ts';

/** Somebody may be given an account. The address is sealed under the person. */
export const PersonRegistered = event('PersonRegistered', {
  schema: z.object({
    person: id,
    email: z.string().min(1).max(320),
    name: z.string().min(1).max(200),
    roles: z.array(role).min(1),
    clearance,
    specialities: z.array(z.string().max(100)).max(50),
    onCall: z.boolean(),
    at: instant,
  }),
  sealing: { subject: 'person', fields: ['email'] },
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
