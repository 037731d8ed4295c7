import { compareRanked, type Ranked } from './order.ts';

/** Of so many hand-outs one belongs to the lane. Measured in docs/adr/0006-the-attack-is-reached-first.md. */
export const LANE_TURN = 3;

/** Is the hand-out after `given` others the lane's? */
export const isLaneTurn = (given: number): boolean => (given + 1) % LANE_TURN === 0;

/** As compareRanked where there is no lane: by score, age and id. */
export const byScore = (a: Ranked, b: Ranked): number =>
  compareRanked({ ...a, lane: 'by score' }, { ...b, lane: 'by score' });

/**
 * The order in which incidents are handed out when the shift cannot keep up: every third place belongs to the lane, by
 * earliest deadline, the others to the highest score, wherever it stands. A lane that always went first would turn a
 * long backlog into first in, first out, and the attack of this minute would wait behind all of it. Nothing starves: an
 * incident in the lane has at most LANE_TURN hand-outs before it for each earlier deadline and one more for itself.
 * `given` counts the hand-outs so far, so that the turn goes on from one list to the next.
 */
export const inTurn = <Row extends Ranked>(rows: readonly Row[], given: number): readonly Row[] => {
  const lane = rows.filter((row) => row.lane === 'near breach').sort(compareRanked);
  if (lane.length === 0) return rows.toSorted(compareRanked);
  const best = rows.toSorted(byScore);
  const placed = new Set<Row>();
  const next = (queue: Iterator<Row>): Row | undefined => {
    for (let step = queue.next(); !step.done; step = queue.next()) if (!placed.has(step.value)) return step.value;
    return undefined;
  };
  const [ofLane, ofAll] = [lane.values(), best.values()];
  for (let turn = given; placed.size < rows.length; turn += 1) {
    const row = (isLaneTurn(turn) ? next(ofLane) : undefined) ?? next(ofAll);
    if (row) placed.add(row);
  }
  return [...placed];
};
