import { z } from 'zod';

/** What a route or socket event may need. `public` needs nothing, `self` any signed-in person, `intake` an API key. */
export const permission = z.enum([
  'public',
  'self',
  'intake',
  'incident.read',
  'incident.work',
  'incident.register',
  'incident.note',
  'shift.lead',
  'desk.use',
  'people.manage',
  'customers.read',
  'customers.manage',
  'sources.manage',
  'quarantine.manage',
  'policy.read',
]);
export type Permission = z.output<typeof permission>;
