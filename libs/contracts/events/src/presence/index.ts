export * from './presence-told.ts';
