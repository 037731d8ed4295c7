import { begin, pauses, type HistoryOptions } from './begin.ts';
import { invent, type Invented } from './incidents.ts';
import { onIncident, register } from './lives.ts';
import type { EventRows } from './told.ts';
import type { World } from './world.ts';

/** How an incident of a short life ends. */
export const closing = (by: string, at: number) => ({
  by,
  verdict: 'false positive' as const,
  classification: 'planned activity',
  summary: '',
  notTold: 'no harm',
  at,
});

/**
 * `stored` incidents of which the last `open` are open and the others were closed: two events each, for what reads
 * incidents alone. Answers the open ones, oldest first.
 */
export const tellIncidents = async (
  rows: EventRows,
  world: World,
  stored: number,
  options: HistoryOptions,
): Promise<readonly Invented[]> => {
  const told = begin(rows, world, 2 * stored - options.open, options);
  const pause = pauses(told, options);
  const { chance, now } = told;
  const open: Invented[] = [];
  for (let index = 0; index < stored; index++) {
    const incident = invent(world, chance);
    register(told, incident, 1);
    if (index < stored - options.open) {
      const by = chance.one(world.firstLine);
      onIncident(told, incident, { type: 'IncidentClosed', data: closing(by, now()) }, by);
    } else {
      open.push(incident);
    }
    await pause();
  }
  await rows.close();
  return open;
};
