export * from './person-registered.ts';
export * from './person-changed.ts';
export * from './invitation-issued.ts';
export * from './password-set.ts';
export * from './person-suspended.ts';
export * from './person-restored.ts';
export * from './subject-erased.ts';
