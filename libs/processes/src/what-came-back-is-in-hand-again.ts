import type { InHand } from './in-hand.ts';
import type { DeskOrder } from './orders.ts';

/**
 * Whoever holds begun work has it on the desk. While it waited for the customer the desk was free, so when it goes on the
 * desk is told; `revision` is the incident's, which makes a repetition the same.
 */
export const takeUpWhatCameBack = (
  incident: string,
  revision: number,
  { state, holder }: InHand,
  now: number,
): DeskOrder | null => {
  if (state !== 'in work' || holder === null) return null;
  const commandId = `came-back:${incident}:${revision}`;
  return { person: holder, commandId, command: { kind: 'TakeUp', request: commandId, incident, at: now } };
};
