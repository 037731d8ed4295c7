import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant } from '../values.ts';

/** Name or weight are now these. */
export const CustomerChanged = event('CustomerChanged', {
  schema: z.object({ name: z.string().min(1).max(200), weight: z.int().min(0).max(100), at: instant }),
  example: { name: 'Aldermoor Bank', weight: 80, at: 1_767_225_600_000 },
});
export type CustomerChanged = EventOf<typeof CustomerChanged>;
