import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { WatchfloorEvent } from '@watchfloor/events';
import { definitions } from '@watchfloor/events';
import { canonicalJson, chainMetadata, positionAt } from '@watchfloor/event-store-port';
import { openSqliteLog } from '@watchfloor/event-store-sqlite';

/** Something that happened, before it has a place in the log. */
export type Told = WatchfloorEvent & {
  readonly stream: string;
  readonly at: number;
  readonly actor: string;
  readonly customer?: string;
};

export interface EventRows {
  /** Events written so far. */
  readonly count: () => number;
  /** Writes it behind its stream and answers its id and position. */
  readonly tell: (told: Told) => { readonly id: string; readonly position: string };
  readonly close: () => void;
}

const PER_TRANSACTION = 50_000;
const idOf = (place: number): string => `00000000-0000-5000-8000-${place.toString(16).padStart(12, '0')}`;

/**
 * Writes rows straight into the events.db of a data directory that nothing serves: chained and canonical as the codec
 * would have written them, without waiting for a flush each time. Sealed fields are written open.
 */
export const openEventRows = async (directory: string): Promise<EventRows> => {
  const log = await openSqliteLog(directory);
  await log.close();
  const db = new DatabaseSync(join(directory, 'events.db'));
  db.exec('PRAGMA synchronous=OFF; PRAGMA cache_size=-131072; BEGIN');
  const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
  const heads = new Map<string, { readonly revision: number; readonly hash: string }>();
  let place = 0;
  return {
    count: () => place,
    tell: ({ stream, type, data, at, actor, customer }) => {
      const head = heads.get(stream) ?? { revision: -1, hash: '' };
      place += 1;
      const id = idOf(place);
      const json = canonicalJson(data);
      const metadata = chainMetadata(head.hash, json, {
        schema: definitions.get(type)?.version ?? 1,
        type,
        commandId: id,
        $correlationId: id,
        $causationId: id,
        actor,
        ...(customer !== undefined && { customer }),
        at,
      });
      insert.run(place, stream, head.revision + 1, id, type, json, metadata.text);
      heads.set(stream, { revision: head.revision + 1, hash: metadata.hash });
      if (place % PER_TRANSACTION === 0) db.exec('COMMIT; BEGIN');
      return { id, position: positionAt(1, place) };
    },
    close: () => {
      db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
};
