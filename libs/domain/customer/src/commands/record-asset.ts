import { hostName, id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision } from '../state.ts';

/** A new asset, or the latest about a known one (same id); a host is one word, ranges are CIDR, criticality 0–100. */
export const RecordAsset = z.object({
  kind: z.literal('RecordAsset'),
  asset: id,
  name: z.string().trim().min(1).max(200),
  hosts: z.array(hostName).max(1000),
  ranges: z.array(z.union([z.cidrv4(), z.cidrv6()])).max(1000),
  criticality: z.int().min(0).max(100),
  note: z.string().trim().max(1000),
  at: instant,
});
export type RecordAsset = z.output<typeof RecordAsset>;

/** An asset that no host and no address can match would never count. */
export const recordAsset = ({ kind: _kind, ...data }: RecordAsset): Decision =>
  data.hosts.length + data.ranges.length === 0
    ? reject('asset-matches-nothing')
    : accept([{ type: 'AssetRecorded', data }]);
