export * from './administrator-curtailed.ts';
