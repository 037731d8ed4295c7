import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** A customer whose alerts we watch; weight 0–100 goes into the score. */
export const CustomerRegistered = event('CustomerRegistered', {
  schema: z.object({ customer: id, name: z.string().min(1).max(200), weight: z.int().min(0).max(100), at: instant }),
  example: { customer: 'cus-1', name: 'Aldermoor Bank', weight: 90, at: 1_767_225_600_000 },
});
export type CustomerRegistered = EventOf<typeof CustomerRegistered>;
