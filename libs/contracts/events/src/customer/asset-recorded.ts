import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** An asset, matched by host name or IP range (CIDR), with its criticality 0–100. */
export const AssetRecorded = event('AssetRecorded', {
  schema: z.object({
    asset: id,
    name: z.string().min(1).max(200),
    hosts: z.array(z.string().min(1).max(253)).max(1000),
    ranges: z.array(z.string().min(1).max(64)).max(1000),
    criticality: z.int().min(0).max(100),
    note: z.string().max(1000),
    at: instant,
  }),
  example: {
    asset: 'as-1',
    name: 'Payment workstations',
    hosts: ['PAY-WS-07'],
    ranges: ['192.0.2.0/28'],
    criticality: 100,
    note: 'releases payment files',
    at: 1_767_225_600_000,
  },
});
export type AssetRecorded = EventOf<typeof AssetRecorded>;
