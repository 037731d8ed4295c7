export * from './node-joined.ts';
export * from './node-left.ts';
export * from './feature-level-opened.ts';
