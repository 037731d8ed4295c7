import { StoreError, type RawEvent } from './event-log.ts';

/** EventStoreDB takes 1 MiB an append by default; every store keeps to it, so that any log can move to any other. */
const LARGEST_APPEND_BYTES = 1_000_000;

/** Throws StoreError 'too-large' before anything is sent. */
export const assertFits = (events: readonly RawEvent[]): void => {
  let bytes = 0;
  for (const { data, metadata } of events) bytes += Buffer.byteLength(data) + Buffer.byteLength(metadata);
  if (bytes > LARGEST_APPEND_BYTES) throw new StoreError('too-large', `an append of ${bytes} bytes is too large`);
};
