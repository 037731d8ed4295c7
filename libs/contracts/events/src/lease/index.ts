export * from './lease-taken.ts';
export * from './lease-renewed.ts';
export * from './lease-released.ts';
