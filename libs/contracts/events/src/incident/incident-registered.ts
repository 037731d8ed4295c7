import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { entity, id, instant, observable, severity } from '../values.ts';

/** A suspected incident exists, born from alerts or registered by hand; its reaction clock runs. */
export const IncidentRegistered = event('IncidentRegistered', {
  schema: z.object({
    origin: z.enum(['alerts', 'hand']),
    customer: id,
    scenario: z.string(),
    title: z.string().min(1).max(500),
    severity,
    entity,
    /** Start of the reaction clock: when the first alert arrived, or the time of the call. */
    registeredAt: instant,
    at: instant,
    observables: z.array(observable).max(200),
    alerts: z.int().min(0),
    link: z.string().max(2048).optional(),
    previous: id.optional(),
    reason: z.string(),
    slaPolicy: z.int(),
    by: id.optional(),
    report: z.string().max(10_000).optional(),
    restricted: z.boolean(),
  }),
  example: {
    origin: 'alerts',
    customer: 'cus-1',
    scenario: 'login-new-country',
    title: 'Login from a new country',
    severity: 'high',
    entity: { kind: 'user', value: 'j.doe' },
    registeredAt: 1_767_225_600_000,
    at: 1_767_225_600_000,
    observables: [{ kind: 'ip', value: '203.0.113.7' }],
    alerts: 1,
    reason: 'first of its scenario on this entity',
    slaPolicy: 1,
    restricted: false,
  },
});
export type IncidentRegistered = EventOf<typeof IncidentRegistered>;
