import { randomUUID } from 'node:crypto';
import type { BinaryEventType, EventData } from '@eventstore/db-client';
import { StoreError, type RawEvent } from '@watchfloor/event-store-port';

/** The server's own limit on one append; it counts the bytes of data and nothing else. */
const MOST_BYTES = 1024 * 1024;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const encoder = new TextEncoder();

/** Our id goes in as the first member of the metadata: see docs/guides/eventstoredb.md on why it is not the server's. */
const withEventId = (id: string, metadata: string): string => {
  if (!metadata.startsWith('{')) throw new TypeError(`metadata of event ${id} is no JSON object`);
  const rest = metadata.slice(1);
  return `{"eventId":"${id}"${rest.trimStart().startsWith('}') ? '' : ','}${rest}`;
};

const proposedFrom = (event: RawEvent): EventData<BinaryEventType> => {
  if (!uuid.test(event.id)) throw new TypeError(`not a UUID: ${event.id}`);
  return {
    id: randomUUID(),
    contentType: 'application/octet-stream',
    type: event.type,
    data: encoder.encode(event.data),
    metadata: encoder.encode(withEventId(event.id, event.metadata)),
  };
};

/**
 * Bytes to write, made before the client sees them: an event that it cannot serialise would never settle its promise.
 * One call's attempts share these ids, so that the server recognises its own retries; another call never does.
 */
export const proposal = (events: readonly RawEvent[]): EventData<BinaryEventType>[] => {
  if (events.length === 0) throw new RangeError('an append of no events');
  const proposed = events.map(proposedFrom);
  const bytes = proposed.reduce((sum, event) => sum + event.data.byteLength, 0);
  if (bytes > MOST_BYTES) throw new StoreError('too-large', `${bytes} bytes in one append, at most ${MOST_BYTES}`);
  return proposed;
};
