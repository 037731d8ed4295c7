export * from './adapter.ts';
export * from './adapter-of.ts';
export * from './body.ts';
export * from './chunks.ts';
export * from './mapping.ts';
export * from './ndjson.ts';
export * from './rejection.ts';
export * from './quarantine.ts';
