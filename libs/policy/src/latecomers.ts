import type { Hand } from './desk.ts';
import type { OpenIncident } from './hand-out.ts';

/** So many incidents a hand holds at most: a detector that goes mad must not fill one person's hand. */
const MOST_IN_HAND = 20;

/** What is asked of an open incident here. */
type Opened = Pick<OpenIncident, 'id' | 'state' | 'holder' | 'registeredBy'>;

/** The open incidents, found by id and by their entity. */
interface OpenIncidents<Row> {
  get(id: string): Row | undefined;
  onEntityOf(row: NoInfer<Row>): Iterable<Row>;
}

/** What they registered themselves draws nothing into their hand. */
const isBegunBy = (person: string, { state, holder, registeredBy }: Opened): boolean =>
  holder === person && state === 'in work' && registeredBy !== person;

/**
 * Which of the waiting incidents opened on the entity that somebody works on: one entity, one hand. What was in
 * that hand before, and handed back, is none of them; into a hand that was not begun nothing more is put.
 */
export const latecomersFor = <Row extends Opened>(
  { person, hand }: { readonly person: string; readonly hand: Hand | null },
  changed: ReadonlySet<string>,
  open: OpenIncidents<Row>,
): Row[] => {
  if (hand === null) return [];
  const held = hand.incidents.map((id) => open.get(id)).find((row) => row && isBegunBy(person, row));
  if (held === undefined) return [];
  // When the hand itself changed, work was begun perhaps: then what came before that comes along too.
  const isNews = hand.incidents.some((id) => changed.has(id)) ? () => true : ({ id }: Row) => changed.has(id);
  const late = [...open.onEntityOf(held)].filter((row) => isNews(row) && !hand.incidents.includes(row.id));
  return late.slice(0, Math.max(0, MOST_IN_HAND - hand.incidents.length));
};
