import { latecomersFor, onSameEntity } from '@watchfloor/policy';
import { ENGINEER, openFloor, type Floor, type FloorIncident } from './floor.ts';
import type { LabelledAlert } from './labelled-alerts.ts';
import { chooserOf, type Order } from './orders.ts';

const MINUTE = 60_000;
const CHOSEN_MS = 5 * MINUTE;
const COMPANION_MS = MINUTE;

/** What one engineer on one file's alerts came to. Minutes; a step that was never in hand has null. */
export interface ShiftOutcome {
  readonly steps: readonly { readonly step: string; readonly minutes: number | null }[];
  readonly waits: readonly number[];
  readonly incidents: number;
}

/**
 * Time in which a hand is worked; its end in ms. `latecomers`: what opens on the entity meanwhile comes into the hand by
 * the product's own rule, a minute more for each.
 */
const workOn = (floor: Floor, hand: FloorIncident[], from: number, latecomers: boolean): number => {
  const open = {
    get: (id: string) => floor.incidents.get(id),
    onEntityOf: (row: FloorIncident) => Iterator.from(floor.waiting).filter((one) => onSameEntity(one, row)),
  };
  let end = from + CHOSEN_MS + (hand.length - 1) * COMPANION_MS;
  for (let now = floor.nextAt(); latecomers && now !== null && now <= end; now = floor.nextAt()) {
    const opened = floor.passTime(now);
    const desk = { person: ENGINEER.id, hand: { request: 'req-1', incidents: hand.map(({ id }) => id), choices: [] } };
    for (const late of latecomersFor(desk, opened, open)) {
      floor.give(late, now);
      hand.push(late);
      end += COMPANION_MS;
    }
  }
  floor.passTime(end);
  return end;
};

/** One engineer, five minutes for an incident and one more for each companion, from the first alert until nothing waits. */
export const workThrough = (alerts: readonly LabelledAlert[], order: Order): ShiftOutcome => {
  const { choose, quietHour } = chooserOf(order);
  const floor = openFloor(alerts, quietHour);
  const waits: number[] = [];
  for (let now: number | null = floor.nextAt(); now !== null;) {
    floor.passTime(now);
    const hand = [...choose(floor, now)];
    if (hand.length === 0) {
      now = floor.nextAt();
      continue;
    }
    for (const incident of hand) floor.give(incident, now);
    const done = workOn(floor, hand, now, order === 'watchfloor');
    for (const incident of hand) {
      floor.close(incident, done);
      waits.push(((incident.givenAt ?? done) - incident.registeredAt) / MINUTE);
    }
    now = done;
  }
  const steps = [...floor.firstAt].map(([step, first]) => {
    const reached = floor.reachedAt.get(step);
    return { step, minutes: reached === undefined ? null : (reached - first) / MINUTE };
  });
  return { steps, waits, incidents: floor.incidents.size };
};
