import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant } from '../values.ts';

/** From here on nodes may write what this level introduced: every node reads it already. */
export const FeatureLevelOpened = event('FeatureLevelOpened', {
  schema: z.object({ level: z.int().min(1), at: instant }),
  example: { level: 1, at: 1_767_225_600_000 },
});
export type FeatureLevelOpened = EventOf<typeof FeatureLevelOpened>;
