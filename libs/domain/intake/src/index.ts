export * from './batch/index.ts';
export * from './quarantine/index.ts';
