import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { alert, id, instant } from '../values.ts';

/** A post, or a chunk of one, was taken: many alerts in one event. An alert's address is this event's id and its index. */
export const AlertsReceived = event('AlertsReceived', {
  schema: z.object({ source: id, customer: id, receivedAt: instant, alerts: z.array(alert).min(1) }),
  example: {
    source: 'src-1',
    customer: 'cus-1',
    receivedAt: 1_767_225_600_000,
    alerts: [
      {
        detectorId: 'a-1',
        at: 1_767_225_600_000,
        title: 'Login from a new country',
        scenario: 'login-new-country',
        severity: 'high',
        entity: { kind: 'user', value: 'j.doe' },
        observables: [{ kind: 'ip', value: '203.0.113.7' }],
        raw: '{}',
      },
    ],
  },
});
export type AlertsReceived = EventOf<typeof AlertsReceived>;
