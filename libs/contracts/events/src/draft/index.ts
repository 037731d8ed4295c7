export * from './draft-saved.ts';
