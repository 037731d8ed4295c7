import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Customer, Decision } from '../state.ts';

export const RemoveAsset = z.object({ kind: z.literal('RemoveAsset'), asset: id, at: instant });
export type RemoveAsset = z.output<typeof RemoveAsset>;

export const removeAsset = ({ asset, at }: RemoveAsset, customer: Customer): Decision =>
  customer.assets.includes(asset) ? accept([{ type: 'AssetRemoved', data: { asset, at } }]) : reject('asset-unknown');
