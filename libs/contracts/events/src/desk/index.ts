export * from './desk-ready.ts';
export * from './desk-left.ts';
export * from './incident-chosen.ts';
export * from './choice-lost.ts';
export * from './desk-freed.ts';
export * from './incident-declined.ts';
export * from './work-resumed.ts';
