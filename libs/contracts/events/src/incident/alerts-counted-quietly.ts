import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant } from '../values.ts';

/** Alerts that came in the quiet hour after a benign or false-positive closing, with nothing new in them (`total` is cumulative per closing). */
export const AlertsCountedQuietly = event('AlertsCountedQuietly', {
  schema: z.object({ total: z.int().min(1), lastAt: instant, at: instant }),
  example: { total: 3, lastAt: 1_767_225_600_000, at: 1_767_225_600_000 },
});
export type AlertsCountedQuietly = EventOf<typeof AlertsCountedQuietly>;
