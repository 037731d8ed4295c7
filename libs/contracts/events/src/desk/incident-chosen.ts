import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, placeInOrder } from '../values.ts';

/** The choice itself, which the command that records it says in the same words. */
export const incidentChoice = z.object({
  request: id,
  incident: id,
  companions: z.array(id),
  at: instant,
  startBy: instant,
  because: z.string(),
  rank: placeInOrder.optional(),
  ahead: z.array(z.object({ incident: id, score: z.number(), why: z.string() })).max(20),
});

/** The server's choice for a request, recorded before it is claimed: any tab, retry or node claims the same one. */
export const IncidentChosen = event('IncidentChosen', {
  schema: incidentChoice,
  example: {
    request: 'req-1',
    incident: 'inc-1',
    companions: [],
    at: 1_767_225_600_000,
    startBy: 1_767_225_600_000,
    because: 'highest score of what this person may work',
    rank: { place: 1, open: 47, score: 72.4, lane: 'by score', scoringPolicy: 1 },
    ahead: [],
  },
});
export type IncidentChosen = EventOf<typeof IncidentChosen>;
