export * from './source-connected.ts';
export * from './source-changed.ts';
export * from './api-key-issued.ts';
export * from './api-key-revoked.ts';
