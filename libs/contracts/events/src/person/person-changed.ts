import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { clearance, instant, role } from '../values.ts';

/** Roles, clearance or specialities are now these; open sockets follow at once. */
export const PersonChanged = event('PersonChanged', {
  schema: z.object({
    name: z.string().min(1).max(200),
    roles: z.array(role).min(1),
    clearance,
    specialities: z.array(z.string().max(100)).max(50),
    onCall: z.boolean(),
    at: instant,
  }),
  example: {
    name: 'Ivo Venn',
    roles: ['L1 engineer'],
    clearance: ['cus-1'],
    specialities: ['cloud'],
    onCall: false,
    at: 1_767_225_600_000,
  },
});
export type PersonChanged = EventOf<typeof PersonChanged>;
