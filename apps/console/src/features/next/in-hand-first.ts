import type { DeskView } from '@watchfloor/api-contract';

/** What needs nothing from the reader now: the next one of the same hand comes first. */
export const resting: ReadonlySet<string> = new Set(['answered', 'closed', 'waiting for customer']);

/** The one to work on: the chosen incident, or once that rests the first companion that does not. */
export const inHandFirst = (hand: DeskView['hand']): DeskView['hand'][number] | undefined =>
  hand.find(({ state }) => !resting.has(state)) ?? hand[0];
