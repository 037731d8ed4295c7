import { z } from 'zod';
import { entity, severity, tier } from '@watchfloor/events/values';
import { route } from './route.ts';
import { certainty, clock, id, incidentState, iso, lane, named, zone } from './values.ts';

/**
 * One open incident as the live queue shows it. Order: lane, then earliest deadline (near breach) or score; ties by
 * registration, then id; what was answered comes after everything that is still to be worked.
 */
export const queueRow = z.object({
  id,
  number: z.int(),
  customer: named,
  title: z.string(),
  scenario: z.string(),
  entity,
  severity,
  state: incidentState,
  certainty,
  tier,
  speciality: z.string().nullable(),
  holder: named.nullable(),
  registeredAt: iso,
  clock: clock.nullable(),
  score: z.int(),
  zone,
  lane,
  alerts: z.int(),
  /** Alerts in the last hour in twelve bins of 5 minutes, the last one ending at sparkUntil. */
  spark: z.array(z.int()).length(12),
  sparkUntil: iso,
  revision: z.int(),
});
export type QueueRow = z.output<typeof queueRow>;

/** Time moved a rank: no event, only a tick. */
export const rankMove = z.object({ id, score: z.int(), zone, lane });

export const queueCounts = z.object({
  open: z.int(),
  red: z.int(),
  yellow: z.int(),
  green: z.int(),
  free: z.int(),
  waiting: z.int(),
  answered: z.int(),
});

export const queueFilter = z.object({
  q: z.string().max(200).optional(),
  zone: zone.optional(),
  severity: severity.optional(),
  customer: id.optional(),
  holder: id.optional(),
  state: incidentState.optional(),
});
export type QueueFilter = z.output<typeof queueFilter>;

export const queueRoutes = {
  page: route({
    method: 'GET',
    path: '/api/v1/queue',
    summary: 'Open incidents in the order of the queue; the cursor pins the tick its ranks belong to',
    needs: 'incident.read',
    query: queueFilter.extend({
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(50),
      after: z.string().max(100).optional(),
    }),
    answers: z.object({
      rows: z.array(queueRow),
      next: z.string().nullable(),
      tick: z.int(),
      position: z.string().nullable(),
      counts: queueCounts,
      scoringPolicy: z.int(),
    }),
  }),
};
