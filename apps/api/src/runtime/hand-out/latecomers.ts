import type { DeskRow } from '@watchfloor/read-models';
import type { Entry } from '../queue/entry.ts';
import type { OrderBook } from '../queue/order-book.ts';

const isHeldBy = (person: string, { state, facts }: Entry): boolean =>
  facts.holder?.id === person && (state === 'given' || state === 'in work');

/**
 * Which of the incidents that changed opened on the entity that somebody has in hand: one entity, one hand. What was in
 * that hand before, and handed back, is none of them.
 */
export const latecomersFor = ({ person, hand }: DeskRow, changed: ReadonlySet<string>, book: OrderBook): Entry[] => {
  if (hand === null) return [];
  const held = hand.incidents.map((id) => book.get(id)).find((entry) => entry && isHeldBy(person, entry));
  if (held === undefined) return [];
  return [...book.onEntityOf(held)].filter(({ id }) => changed.has(id) && !hand.incidents.includes(id));
};
