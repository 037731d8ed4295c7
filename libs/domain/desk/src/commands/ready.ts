import { id, instant } from '@watchfloor/events';
import { accept } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Desk } from '../state.ts';

/** I am free. */
export const Ready = z.object({ kind: z.literal('Ready'), request: id, at: instant });
export type Ready = z.output<typeof Ready>;

/** A second tab or a second press asks for nothing new: the first request or the hand stands. */
export const ready = ({ request, at }: Ready, desk: Desk): Decision =>
  accept(desk.hand || desk.ready !== null ? [] : [{ type: 'DeskReady', data: { request, at } }]);
