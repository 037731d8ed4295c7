import type { EventName } from '@watchfloor/events';
import type { Db, Projection } from './projection.ts';
import { parsed, row } from './rows.ts';
import { idOfStream } from './streams.ts';

const events = ['PresenceTold'] as const satisfies readonly EventName[];

/** A node that was silent for this long is not coming back under its name: each start has a new one. */
const FORGOTTEN_MS = 3_600_000;

/** Whom each node saw last. On an embedded store there is one node and nobody to tell. */
export const presence: Projection = {
  name: 'presence',
  version: 1,
  tables:
    'CREATE TABLE presence (node TEXT PRIMARY KEY, people TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  events,
  apply: (db, event, announce) => {
    if (event.type !== 'PresenceTold') return;
    const node = idOfStream(event.stream);
    const { people, at } = event.data;
    db.prepare('DELETE FROM presence WHERE at < ?').run(at - FORGOTTEN_MS);
    db.prepare('INSERT OR REPLACE INTO presence VALUES (?, ?, ?)').run(node, JSON.stringify(people), at);
    announce('presence', node);
  },
};

/** Whom a node named in its latest word; nobody when it never spoke. */
export const peopleSeenBy = (db: Db, node: string): readonly string[] =>
  parsed<string[]>(row<{ people: string }>(db, 'SELECT people FROM presence WHERE node = ?', node)?.people ?? '[]');
