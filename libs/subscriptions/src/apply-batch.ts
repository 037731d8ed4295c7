import {
  UnknownEventError,
  type EventMetadata,
  type EventStore,
  type Position,
  type RawRecorded,
  type Recorded,
} from '@watchfloor/event-store-port';
import { definitions } from '@watchfloor/events';
import type { Delivery } from '@watchfloor/read-models';
import type { Changes } from './changes.ts';
import { writePosition } from './checkpoint.ts';
import type { ViewsDb } from './views-db.ts';

const unknown = ({ type, stream, revision, metadata }: RawRecorded): UnknownEventError =>
  new UnknownEventError(type, (JSON.parse(metadata) as EventMetadata).schema, stream, revision);

/** What stands behind `after` and is wanted by a projection, decoded. Throws for a type this release does not know. */
export const decodeWanted = async (
  store: Pick<EventStore, 'decode'>,
  delivery: Delivery,
  page: readonly RawRecorded[],
  after: Position | null,
): Promise<readonly Recorded[]> => {
  const wanted: RawRecorded[] = [];
  for (const raw of page) {
    if (!definitions.has(raw.type)) throw unknown(raw);
    if (delivery.wants(raw.type) && (after === null || raw.position > after)) wanted.push(raw);
  }
  return store.decode(wanted);
};

/** Effects and checkpoint in one transaction. Answers what changed. */
export const commitBatch = (
  db: ViewsDb,
  delivery: Delivery,
  events: readonly Recorded[],
  after: Position | null,
  until: Position,
): Changes => {
  const changes = new Map<string, Set<string>>();
  db.transaction(() => {
    delivery.deliver(db, events, after, (topic, key) => {
      const keys = changes.get(topic);
      if (keys) keys.add(key);
      else changes.set(topic, new Set([key]));
    });
    writePosition(db, until);
  });
  return changes;
};
