import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, leadAct, observable } from '../values.ts';

/** A person added something observed. */
export const ObservableAdded = event('ObservableAdded', {
  schema: z.object({ by: id, observable, at: instant, lead: leadAct.optional() }),
  example: { by: 'per-1', observable: { kind: 'ip', value: '203.0.113.7' }, at: 1_767_225_600_000 },
});
export type ObservableAdded = EventOf<typeof ObservableAdded>;
