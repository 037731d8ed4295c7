import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Nodes, NodesDecision } from '../state.ts';

/** A node starts and says up to which feature level it reads. */
export const Join = z.object({ kind: z.literal('Join'), node: id, level: z.int().min(1), at: instant });
export type Join = z.output<typeof Join>;

/** An older release that came late would meet what it cannot read. */
export const join = ({ kind: _kind, ...data }: Join, { level, reads }: Nodes): NodesDecision => {
  if (data.level < level) return reject('level-behind', `level ${level} is open`);
  return accept(reads[data.node] === data.level ? [] : [{ type: 'NodeJoined', data }]);
};
