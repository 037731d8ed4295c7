export { openEventStoreDbLog } from './open-log.ts';
export type { EventStoreDbOptions, Timing } from './settings.ts';
