export * from './history.ts';
export * from './memory-db.ts';
export * from './projection-spec.ts';
export * from './incident-story.ts';
export * from './query-plan.ts';
