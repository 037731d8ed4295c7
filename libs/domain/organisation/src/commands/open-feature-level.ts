import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Organisation } from '../state.ts';

/** Every node reads what this level introduced: from here on they may write it. */
export const OpenFeatureLevel = z.object({
  kind: z.literal('OpenFeatureLevel'),
  level: z.int().min(1),
  at: instant,
});
export type OpenFeatureLevel = z.output<typeof OpenFeatureLevel>;

/** One level after the other: a skipped one would let nodes write what others cannot read. */
export const openFeatureLevel = ({ level, at }: OpenFeatureLevel, organisation: Organisation): Decision =>
  level === organisation.level + 1
    ? accept([{ type: 'FeatureLevelOpened', data: { level, at } }])
    : reject('level-not-next');
