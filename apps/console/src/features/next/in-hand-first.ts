import type { DeskView } from '@watchfloor/api-contract';

/** What needs nothing from the reader now: the next one of the same hand comes first. */
export const resting: ReadonlySet<string> = new Set(['answered', 'closed', 'waiting for customer']);

/** The one to work on: the chosen incident, or once that rests the first companion that does not. */
export const inHandFirst = (hand: DeskView['hand']): DeskView['hand'][number] | undefined =>
  hand.find(({ state }) => !resting.has(state)) ?? hand[0];

/** What is still in hand besides the one shown: a closed one needs nobody. */
export const moreInHand = (hand: DeskView['hand'], shown: string): DeskView['hand'] =>
  hand.filter(({ id, state }) => id !== shown && state !== 'closed');

/** Whether this page is that of something in the hand. */
export const isOfHand = (hand: DeskView['hand'], path: string): boolean =>
  hand.some(({ id }) => path.endsWith(`/${id}`));

/** Where `n` leads from this page: to the one to work on, and from one of the hand to the next, in turn. */
export const nextInHand = (hand: DeskView['hand'], path: string): DeskView['hand'][number] | undefined => {
  const held = hand.filter(({ state }) => state !== 'closed');
  const here = held.findIndex(({ id }) => path.endsWith(`/${id}`));
  return here < 0 ? inHandFirst(hand) : held[(here + 1) % held.length];
};
