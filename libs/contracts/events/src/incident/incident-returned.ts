import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

const firstReasons = z.enum(['not started', 'session gone', 'declined', 'handed back', 'taken by the lead']);
/** Of their account, that ended the work of its holder. */
export const lostRight = z.enum(['clearance lost', 'suspended', 'role lost']);
export type LostRight = z.output<typeof lostRight>;

const shape = {
  from: id,
  reason: z.string().max(1000).optional(),
  at: instant,
  /** The lead who took it away; absent when the holder or the platform gave it back. */
  by: id.optional(),
};

/** The incident is in the order again. A start that was made is void: the reaction clock runs on from registration. */
export const IncidentReturned = event('IncidentReturned', {
  former: [{ schema: z.object({ ...shape, why: firstReasons }), upcast: (data: unknown) => data }],
  schema: z.object({ ...shape, why: z.enum([...firstReasons.options, ...lostRight.options]) }),
  example: { from: 'per-1', why: 'not started', at: 1_767_225_600_000 },
});
export type IncidentReturned = EventOf<typeof IncidentReturned>;
