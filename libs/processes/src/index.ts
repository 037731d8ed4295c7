export * from './a-finished-hand-frees-the-desk.ts';
export * from './a-gone-session-gives-back.ts';
export * from './grouping/index.ts';
export * from './no-deadline-passes-unnoticed.ts';
export * from './the-lead-hears-of-it.ts';
export * from './what-came-back-is-in-hand-again.ts';
export * from './who-may-not-work-gives-back.ts';
