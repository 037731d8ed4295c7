export * from './alerts-received.ts';
export * from './alerts-quarantined.ts';
export * from './quarantine-retried.ts';
export * from './quarantine-discarded.ts';
