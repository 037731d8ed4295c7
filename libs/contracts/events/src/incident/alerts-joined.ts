import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant, observable, severity } from '../values.ts';

/** The summary itself, which the command that records it says in the same words. */
export const joinedAlerts = z.object({
  total: z.int().min(1),
  firstAt: instant,
  lastAt: instant,
  at: instant,
  severity,
  observables: z.array(observable).max(200),
  observablesLeftOut: z.int().min(0),
});

/** A summary, at growing intervals, of the alerts that joined so far (`total` is cumulative); new observables and a raised severity come with it. */
export const AlertsJoined = event('AlertsJoined', {
  schema: joinedAlerts,
  example: {
    total: 14,
    firstAt: 1_767_225_600_000,
    lastAt: 1_767_225_600_000,
    at: 1_767_225_600_000,
    severity: 'high',
    observables: [],
    observablesLeftOut: 0,
  },
});
export type AlertsJoined = EventOf<typeof AlertsJoined>;
