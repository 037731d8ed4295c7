export * from './decider.ts';
export * from './event.ts';
export * from './message-of.ts';
export * from './present.ts';
export * from './result.ts';
