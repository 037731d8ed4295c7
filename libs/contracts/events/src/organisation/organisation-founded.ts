import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant } from '../values.ts';

/** First-run set-up is done; the link it was done with ends here. */
export const OrganisationFounded = event('OrganisationFounded', {
  schema: z.object({ name: z.string().min(1).max(200), at: instant }),
  example: { name: 'Example SOC', at: 1_767_225_600_000 },
});
export type OrganisationFounded = EventOf<typeof OrganisationFounded>;
