import { customerViews, personViews, sourceViews } from './administration.ts';
import type { Scene } from './rows.ts';

/** How far each set-up got: what is not named has everything. */
const far: Partial<Record<Scene, { customers: number; sources: number; people: number; sends: boolean }>> = {
  empty: { customers: 0, sources: 0, people: 15, sends: false },
  founded: { customers: 0, sources: 0, people: 1, sends: false },
  watched: { customers: 1, sources: 0, people: 1, sends: false },
  connected: { customers: 1, sources: 1, people: 1, sends: false },
  staffed: { customers: 1, sources: 1, people: 2, sends: false },
  begun: { customers: 1, sources: 1, people: 2, sends: true },
};

export const customersIn = (scene: Scene) => customerViews.slice(0, far[scene]?.customers);
export const peopleIn = (scene: Scene) => personViews.slice(0, far[scene]?.people);
export const sourcesIn = (scene: Scene) =>
  sourceViews
    .slice(0, far[scene]?.sources)
    .map((source) => (far[scene] ? { ...source, alerts: far[scene].sends ? 1 : 0 } : source));
