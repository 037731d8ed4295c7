import { id, instant } from '@watchfloor/events';
import { accept } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Nodes, NodesDecision } from '../state.ts';

/** A node ends in good order, or is gone for good and an operator says so. */
export const Leave = z.object({ kind: z.literal('Leave'), node: id, at: instant });
export type Leave = z.output<typeof Leave>;

export const leave = ({ kind: _kind, ...data }: Leave, { reads }: Nodes): NodesDecision =>
  accept(reads[data.node] === undefined ? [] : [{ type: 'NodeLeft', data }]);
