import type { DeskCommand } from '@watchfloor/domain-desk';
import type { InHand } from './a-finished-hand-frees-the-desk.ts';

export interface DeskOrder {
  readonly person: string;
  readonly commandId: string;
  readonly command: DeskCommand;
}

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
