export * from './memory-log.ts';
export * from './watched-run.ts';
