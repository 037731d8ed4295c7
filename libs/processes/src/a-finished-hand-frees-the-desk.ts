import type { DeskCommand } from '@watchfloor/domain-desk';
import type { InHand } from './in-hand.ts';

const keepsBusy = (person: string, { state, holder }: InHand): boolean =>
  holder === person && (state === 'given' || state === 'in work');

/** Waiting, answered, escalated, closed, returned or somebody else's by now: nothing of the hand needs this person. */
export const isDeskFree = (person: string, hand: readonly InHand[]): boolean =>
  !hand.some((incident) => keepsBusy(person, incident));

/** The desk's next command, if its hand is done. An empty hand is no hand. */
export const freeWhenDone = (
  person: string,
  request: string,
  hand: readonly InHand[],
  now: number,
): DeskCommand | null => (hand.length > 0 && isDeskFree(person, hand) ? { kind: 'Free', request, at: now } : null);
