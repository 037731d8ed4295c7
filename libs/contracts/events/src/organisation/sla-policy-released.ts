import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, slaPolicy } from '../values.ts';
import { defaultSlaPolicy } from './sla-policy.ts';

/** Incidents registered from here on are judged by this version. */
export const SlaPolicyReleased = event('SlaPolicyReleased', {
  schema: z.object({ version: z.int().min(1), policy: slaPolicy, at: instant, by: id }),
  example: { version: 1, policy: defaultSlaPolicy, at: 1_767_225_600_000, by: 'system' },
});
export type SlaPolicyReleased = EventOf<typeof SlaPolicyReleased>;
