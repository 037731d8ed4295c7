import { compareRanked, type Ranked } from './order.ts';

/** Of so many hand-outs one belongs to the lane. Measured in docs/adr/0006-the-attack-is-reached-first.md. */
export const LANE_TURN = 3;

/** Is the hand-out after `given` others the lane's? */
const isLaneTurn = (given: number): boolean => (given + 1) % LANE_TURN === 0;

/** As compareRanked where there is no lane: by score, age and id. */
export const byScore = (a: Ranked, b: Ranked): number =>
  compareRanked({ ...a, lane: 'by score' }, { ...b, lane: 'by score' });

/** The waiting incidents in the queue's order and by score alone; each is made when it is asked for. */
export interface Orders<Row> {
  inOrder(): readonly Row[];
  inOrderOfScore(): readonly Row[];
}

export const ordersOf = <Row extends Ranked>(rows: readonly Row[]): Orders<Row> => ({
  inOrder: () => rows.toSorted(compareRanked),
  inOrderOfScore: () => rows.toSorted(byScore),
});

/**
 * The order in which the next incident is looked for, after `given` hand-outs: every third belongs to the lane, by
 * earliest deadline, the others to the highest score, wherever it stands. A lane that always went first would turn a
 * long backlog into first in, first out, and the attack of this minute would wait behind all of it. Nothing starves: an
 * incident in the lane has at most LANE_TURN hand-outs before it for each earlier deadline and one more for itself.
 */
export const orderInTurn = <Row>(orders: Orders<Row>, given: number): readonly Row[] =>
  isLaneTurn(given) ? orders.inOrder() : orders.inOrderOfScore();
