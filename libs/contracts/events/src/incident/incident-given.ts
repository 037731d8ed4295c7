import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, placeInOrder } from '../values.ts';

/** The server gave the incident to a person (or a lead assigned it, with a reason); not started by `startBy` it goes back. */
export const IncidentGiven = event('IncidentGiven', {
  schema: z.object({
    to: id,
    request: id,
    by: z.union([z.literal('order'), z.object({ lead: id, reason: z.string().min(1).max(1000) })]),
    companionOf: id.optional(),
    at: instant,
    startBy: instant,
    because: z.string(),
    rank: placeInOrder.optional(),
  }),
  example: {
    to: 'per-1',
    request: 'req-1',
    by: 'order',
    at: 1_767_225_600_000,
    startBy: 1_767_225_600_000,
    because: 'highest score of what this person may work',
    rank: { place: 1, open: 47, score: 72.4, lane: 'by score', scoringPolicy: 1 },
  },
});
export type IncidentGiven = EventOf<typeof IncidentGiven>;
