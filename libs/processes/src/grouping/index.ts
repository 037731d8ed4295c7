export * from './carry-out.ts';
export type { Reason } from './choose.ts';
export * from './grouped.ts';
export * from './grouping.ts';
export * from './rules.ts';
export type { Summary } from './summaries.ts';
