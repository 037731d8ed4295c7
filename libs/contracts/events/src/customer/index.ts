export * from './customer-registered.ts';
export * from './customer-changed.ts';
export * from './asset-recorded.ts';
export * from './asset-removed.ts';
