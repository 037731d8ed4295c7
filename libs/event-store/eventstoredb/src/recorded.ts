import type { AllStreamRecordedEvent, RecordedEvent } from '@eventstore/db-client';
import { positionAt, type RawRecorded } from '@watchfloor/event-store-port';

const decoder = new TextDecoder();

const textOf = (value: unknown): string =>
  value instanceof Uint8Array ? decoder.decode(value) : JSON.stringify(value);

interface Unwrapped {
  readonly id: string;
  readonly metadata: string;
}

const unwrapped = (event: RecordedEvent): Unwrapped => {
  const { metadata } = event;
  if (typeof metadata !== 'object' || metadata instanceof Uint8Array || !('eventId' in metadata)) {
    return { id: event.id, metadata: textOf(metadata ?? {}) };
  }
  const { eventId, ...rest } = metadata;
  return { id: String(eventId), metadata: JSON.stringify(rest) };
};

/** The place in the server's log: its commit and prepare positions are the same for everything written over gRPC. */
export const offsetIn = (event: RecordedEvent | AllStreamRecordedEvent): bigint => {
  if (!event.position) throw new Error('the server tells no positions: EventStoreDB 22.6 or later is needed');
  return event.position.commit;
};

export const recordedFrom = (event: RecordedEvent | AllStreamRecordedEvent, epoch: number): RawRecorded => ({
  ...unwrapped(event),
  type: event.type,
  data: textOf(event.data),
  stream: event.streamId,
  revision: Number(event.revision),
  position: positionAt(epoch, offsetIn(event)),
});

/** The store's own streams and events (a tombstone lies in the stream it ends) and key streams are nobody's business. */
export const isVisible = (event: RecordedEvent | AllStreamRecordedEvent): boolean =>
  !event.streamId.startsWith('$') && !event.type.startsWith('$') && !event.streamId.startsWith('key-');

/** The same rule where the server applies it, so that keys do not travel. */
export const VISIBLE_STREAMS = '^(?!\\$|key-)';
