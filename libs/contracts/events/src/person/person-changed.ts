import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { clearance, id, instant, NOT_NAMED, role } from '../values.ts';

const first = z.object({
  name: z.string().min(1).max(200),
  roles: z.array(role).min(1),
  clearance,
  specialities: z.array(z.string().max(100)).max(50),
  onCall: z.boolean(),
  at: instant,
});

/** Roles, clearance or specialities are now these; open sockets follow at once. Version 1 held the name in clear. */
export const PersonChanged = event('PersonChanged', {
  former: [{ schema: first, upcast: (data: z.output<typeof first>) => ({ ...data, person: NOT_NAMED }) }],
  /** `person`: whose key seals the name. */
  schema: first.extend({ person: id }),
  sealing: { subject: 'person', fields: ['name'] },
  example: {
    person: 'per-1',
    name: 'Ivo Venn',
    roles: ['L1 engineer'],
    clearance: ['cus-1'],
    specialities: ['cloud'],
    onCall: false,
    at: 1_767_225_600_000,
  },
});
export type PersonChanged = EventOf<typeof PersonChanged>;
