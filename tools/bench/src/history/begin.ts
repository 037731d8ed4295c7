import { chanceFrom } from '../../../src/chance.ts';
import type { Telling } from './lives.ts';
import type { EventRows } from './told.ts';
import type { World } from './world.ts';

export interface HistoryOptions {
  /** The time of the last event, in ms since 1970. */
  readonly until: number;
  /** Incidents that wait for a hand at the end. */
  readonly open: number;
  readonly seed: number;
  /** The log has an organisation already. */
  readonly founded: boolean;
  /** Time between two events in ms: with less of it, what is open at the end is not overdue yet. */
  readonly everyMs?: number;
  /** Told now and then, with the number of events so far. */
  readonly onTold?: (events: number) => void;
}

/** One event about every four seconds: 960 incidents a day, with all that happens to them. */
const EVERY_MS = 4000;

/** So often is somebody told how far it is, in events. */
const TOLD_EVERY = 10_000;

/** Who and what there is, and how the rest is told. */
export const begin = (rows: EventRows, world: World, events: number, options: HistoryOptions): Telling => {
  const { until, seed, founded, everyMs = EVERY_MS } = options;
  const now = () => until - Math.max(0, events - rows.count() - 1) * everyMs;
  for (const begun of world.beginnings(now(), founded)) rows.tell({ ...begun, at: now(), actor: 'system' });
  return { rows, world, now, chance: chanceFrom(seed) };
};

/** To be called again and again while telling: writes what was told when it is enough, and says how far it is. */
export const pauses = ({ rows }: Telling, { onTold }: HistoryOptions) => {
  let next = TOLD_EVERY;
  return async (): Promise<void> => {
    await rows.room();
    if (rows.count() < next) return;
    next = rows.count() + TOLD_EVERY;
    onTold?.(rows.count());
  };
};
