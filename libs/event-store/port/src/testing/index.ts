export { describeEventLog } from './describe-event-log.ts';
export { describeEventStore, type StoreParts } from './describe-event-store.ts';
export { freshStream, readOn, sampleEvent, sampleEvents } from './sample-events.ts';
export { describeSubjectKeys } from './subject-key-suite.ts';
