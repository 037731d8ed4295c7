import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { instant } from '../values.ts';

/** Name or mapping are now these. */
export const SourceChanged = event('SourceChanged', {
  schema: z.object({
    name: z.string().min(1).max(200),
    mapping: z.record(z.string(), z.unknown()).optional(),
    at: instant,
  }),
  example: { name: 'wazuh-01', at: 1_767_225_600_000 },
});
export type SourceChanged = EventOf<typeof SourceChanged>;
