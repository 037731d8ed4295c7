export * from './grouping/index.ts';
