import type { DeskRow } from '@watchfloor/read-models';
import type { Entry } from '../queue/entry.ts';
import type { OrderBook } from '../queue/order-book.ts';

/** So many incidents a hand holds at most: a detector that goes mad must not fill one person's hand. */
const MOST_IN_HAND = 20;

/** What they registered themselves draws nothing into their hand. */
const isBegunBy = (person: string, { state, facts, registeredBy }: Entry): boolean =>
  facts.holder?.id === person && state === 'in work' && registeredBy !== person;

/**
 * Which of the waiting incidents opened on the entity that somebody works on: one entity, one hand. What was in
 * that hand before, and handed back, is none of them; into a hand that was not begun nothing more is put.
 */
export const latecomersFor = ({ person, hand }: DeskRow, changed: ReadonlySet<string>, book: OrderBook): Entry[] => {
  if (hand === null) return [];
  const held = hand.incidents.map((id) => book.get(id)).find((entry) => entry && isBegunBy(person, entry));
  if (held === undefined) return [];
  // When the hand itself changed, work was begun perhaps: then what came before that comes along too.
  const isNews = hand.incidents.some((id) => changed.has(id)) ? () => true : ({ id }: Entry) => changed.has(id);
  const late = [...book.onEntityOf(held)].filter((entry) => isNews(entry) && !hand.incidents.includes(entry.id));
  return late.slice(0, Math.max(0, MOST_IN_HAND - hand.incidents.length));
};
