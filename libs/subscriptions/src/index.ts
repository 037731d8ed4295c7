export * from './projection-run.ts';
export { buildViews, fillApart, type Building } from './build-views.ts';
export type { Filling } from './fill-views.ts';
export { isTorn } from './faults.ts';
export { persistently } from './persistently.ts';
export { runProjections } from './run-projections.ts';
export { openViews, type ViewsReader } from './views-db.ts';
export { removeAllViews } from './views-files.ts';
