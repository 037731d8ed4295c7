import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** What grouping decided for every alert of some chunks, recorded before anything is done about it: redoing it after a crash does the same. */
export const AlertsGrouped = event('AlertsGrouped', {
  schema: z.object({
    rule: z.int(),
    holder: id,
    until: z.string(),
    at: instant,
    /** Per chunk: runs of [index into `incidents` or -1 for a re-delivered alert, how many in a row]. */
    chunks: z.array(z.object({ event: id, position: z.string(), runs: z.array(z.int()) })),
    incidents: z.array(
      z.object({
        incident: id,
        decision: z.enum(['opened', 'joined', 'counted quietly', 'reopened']),
        reason: z.string(),
        previous: id.optional(),
        count: z.int().min(1),
        firstAt: instant,
        lastAt: instant,
      }),
    ),
  }),
  positions: (data, inThisEpoch) => ({
    ...data,
    until: inThisEpoch(data.until),
    chunks: data.chunks.map((chunk) => ({ ...chunk, position: inThisEpoch(chunk.position) })),
  }),
  example: {
    rule: 1,
    holder: 'node-1',
    until: '1.0000000000000007',
    at: 1_767_225_600_000,
    chunks: [{ event: 'e-1', position: '1.0000000000000007', runs: [0, 1] }],
    incidents: [
      {
        incident: 'inc-1',
        decision: 'opened',
        reason: 'first of its scenario on this entity',
        count: 1,
        firstAt: 1_767_225_600_000,
        lastAt: 1_767_225_600_000,
      },
    ],
  },
});
export type AlertsGrouped = EventOf<typeof AlertsGrouped>;
