export * from './alerts-grouped.ts';
