import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Nodes, NodesDecision } from '../state.ts';

/** Somebody has an event of this level to write. */
export const OpenFeatureLevel = z.object({
  kind: z.literal('OpenFeatureLevel'),
  level: z.int().min(1),
  at: instant,
});
export type OpenFeatureLevel = z.output<typeof OpenFeatureLevel>;

/** Readers first: a level opens when every node reads it, and stays open. */
export const openFeatureLevel = ({ level, at }: OpenFeatureLevel, nodes: Nodes): NodesDecision => {
  if (level <= nodes.level) return accept([]);
  const behind = Object.entries(nodes.reads).filter(([, reads]) => reads < level);
  if (behind.length > 0)
    return reject(
      'nodes-behind',
      behind
        .map(([node]) => node)
        .sort()
        .join(', '),
    );
  return accept([{ type: 'FeatureLevelOpened', data: { level, at } }]);
};
