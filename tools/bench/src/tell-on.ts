import { randomInt } from 'node:crypto';
import type { Ground } from './ground.ts';
import { openAppendedRows } from './history/appended-rows.ts';
import { openEventRows } from './history/event-rows.ts';
import type { EventRows } from './history/told.ts';
import { worldOf, type World } from './history/world.ts';
import { isFounded } from './administrator.ts';
import { withStore } from './with-store.ts';

/** What a history is told to, and who it is about. */
export interface Telling {
  readonly rows: EventRows;
  readonly world: World;
  readonly seed: number;
  readonly founded: boolean;
}

/** Tells a history on a ground that no server uses now: the same one on each own ground, a new one on a shared one. */
export const tellOn = async <Value>(ground: Ground, tell: (telling: Telling) => Promise<Value>): Promise<Value> => {
  if (!ground.shared) {
    const seed = 1;
    return tell({ rows: await openEventRows(ground.dataDir, seed), world: worldOf('soc'), seed, founded: false });
  }
  const seed = randomInt(2 ** 32);
  return withStore(ground.store, async (store) => {
    const rows = await openAppendedRows(store, seed);
    return tell({ rows, world: worldOf(seed.toString(16)), seed, founded: await isFounded(store) });
  });
};
