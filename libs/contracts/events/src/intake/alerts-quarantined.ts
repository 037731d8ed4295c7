import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** Items of an authenticated post that could not be taken, kept as they came so that an administrator can look and run them again. */
export const AlertsQuarantined = event('AlertsQuarantined', {
  schema: z.object({
    source: id,
    customer: id,
    receivedAt: instant,
    items: z.array(z.object({ index: z.int().min(0), code: z.string(), detail: z.string(), body: z.string() })),
  }),
  example: {
    source: 'src-1',
    customer: 'cus-1',
    receivedAt: 1_767_225_600_000,
    items: [{ index: 0, code: 'alert-malformed', detail: 'no time', body: '{}' }],
  },
});
export type AlertsQuarantined = EventOf<typeof AlertsQuarantined>;
