export * from './session-opened.ts';
export * from './session-revoked.ts';
