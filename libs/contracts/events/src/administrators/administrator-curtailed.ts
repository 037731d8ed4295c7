import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** An account at this revision is about to lose administrator’s rights: until it moved on, it takes them from nobody. */
export const AdministratorCurtailed = event('AdministratorCurtailed', {
  schema: z.object({ person: id, revision: z.int().min(0), by: id, at: instant }),
  example: { person: 'per-2', revision: 3, by: 'per-1', at: 1_767_225_600_000 },
});
export type AdministratorCurtailed = EventOf<typeof AdministratorCurtailed>;
