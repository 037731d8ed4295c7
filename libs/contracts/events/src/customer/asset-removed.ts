import { event, type EventOf } from '@watchfloor/kernel';
import { z } from 'zod';
import { id, instant } from '../values.ts';

/** The asset no longer counts. */
export const AssetRemoved = event('AssetRemoved', {
  schema: z.object({ asset: id, at: instant }),
  example: { asset: 'as-1', at: 1_767_225_600_000 },
});
export type AssetRemoved = EventOf<typeof AssetRemoved>;
