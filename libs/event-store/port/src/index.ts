export * from './event-log.ts';
export * from './event-store.ts';
export * from './position.ts';
export * from './recorded.ts';
