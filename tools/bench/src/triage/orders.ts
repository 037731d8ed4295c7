import { defaultScoringPolicy } from '@watchfloor/events';
import {
  companionsOf,
  confidence,
  dueAt,
  laneOf,
  orderInTurn,
  ordersOf,
  rankOf,
  type Confidence,
  type OpenIncident,
} from '@watchfloor/policy';
import { sightingsOf } from '@watchfloor/read-models';
import { ENGINEER, type Floor, type FloorIncident } from './floor.ts';

/** `fifo` and `newest` are what a queue without scores does: one incident at a time, no quiet hour. */
export type Order = 'watchfloor' | 'fifo' | 'newest';

/** What the engineer is given now: the chosen incident first, then its companions; empty when nothing waits. */
export type Choose = (floor: Floor, now: number) => readonly FloorIncident[];

const CUSTOMER_WEIGHT = 50;

interface Row extends OpenIncident {
  readonly incident: FloorIncident;
}

/** The product's own score, order and companions, for one customer without recorded assets. */
const byScore = (): Choose => {
  const facts = new Map<string, ReturnType<typeof sightingsOf>>();
  let given = 0;

  const confidenceOf = (
    floor: Floor,
    changed: ReadonlySet<string>,
    incident: FloorIncident,
    now: number,
  ): Confidence => {
    const { id } = incident;
    if (changed.has(`sightings ${id}`) || !facts.has(id)) facts.set(id, sightingsOf(floor.db, id));
    const known = facts.get(id);
    if (!known) throw new Error(`${id} has no sightings`);
    return confidence(known, defaultScoringPolicy.rarityDays, now);
  };

  const rowOf = (incident: FloorIncident, value: Confidence, now: number): Row => {
    const inputs = {
      severity: 'medium' as const,
      asset: null,
      customerWeight: CUSTOMER_WEIGHT,
      clock: incident.clock,
      confidence: value,
    };
    return {
      ...incident,
      restricted: false,
      tier: 'L1',
      speciality: null,
      lane: laneOf(incident.clock, defaultScoringPolicy, now),
      rank: rankOf(inputs, defaultScoringPolicy, now),
      dueAt: dueAt(incident.clock),
      incident,
    };
  };

  return (floor, now) => {
    const changed = floor.takeChanged();
    const rows = [...floor.waiting].map((one) => rowOf(one, confidenceOf(floor, changed, one, now), now));
    const [chosen] = orderInTurn(ordersOf(rows), given);
    if (!chosen) return [];
    given += 1;
    return [chosen, ...companionsOf(chosen, rows, ENGINEER)].map(({ incident }) => incident);
  };
};

const byArrival =
  (pick: (waiting: readonly FloorIncident[]) => FloorIncident | undefined): Choose =>
  (floor) => {
    const chosen = pick([...floor.waiting]);
    return chosen ? [chosen] : [];
  };

export const chooserOf = (order: Order): { readonly choose: Choose; readonly quietHour: boolean } => {
  switch (order) {
    case 'watchfloor':
      return { choose: byScore(), quietHour: true };
    case 'fifo':
      return { choose: byArrival((waiting) => waiting[0]), quietHour: false };
    case 'newest':
      return { choose: byArrival((waiting) => waiting.at(-1)), quietHour: false };
  }
};
