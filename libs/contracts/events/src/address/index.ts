export * from './address-reserved.ts';
