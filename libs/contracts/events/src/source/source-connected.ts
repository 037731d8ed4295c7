import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant, sourceFormat } from '../values.ts';

/** A detector of one customer may send; `mapping` says how a generic format's fields are read. */
export const SourceConnected = event('SourceConnected', {
  schema: z.object({
    source: id,
    customer: id,
    name: z.string().min(1).max(200),
    format: sourceFormat,
    mapping: z.record(z.string(), z.unknown()).optional(),
    at: instant,
  }),
  example: { source: 'src-1', customer: 'cus-1', name: 'wazuh-01', format: 'wazuh', at: 1_767_225_600_000 },
});
export type SourceConnected = EventOf<typeof SourceConnected>;
