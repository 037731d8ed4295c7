import { id, instant } from '@watchfloor/events';
import { accept, present } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Desk, DeskEvent } from '../state.ts';
import { Choose } from './choose.ts';

/** I am free. `choice`: what the server chose at that same moment, if anything waits; recorded in the same append. */
export const Ready = z.object({
  kind: z.literal('Ready'),
  request: id,
  at: instant,
  choice: Choose.omit({ kind: true, request: true }).optional(),
});
export type Ready = z.output<typeof Ready>;

/** A second tab or a second press asks for nothing new: the first request or the hand stands. */
export const ready = ({ request, at, choice }: Ready, desk: Desk): Decision => {
  if (desk.hand || desk.ready !== null) return accept([]);
  const asked: DeskEvent = { type: 'DeskReady', data: { request, at } };
  return accept(choice ? [asked, { type: 'IncidentChosen', data: present({ request, ...choice }) }] : [asked]);
};
