export * from './arbitrary.ts';
export * from './decider-spec.ts';
export * from './laws.ts';
