import { isErasable } from '@watchfloor/event-store-port';

const log = (name: 'events' | 'erasable') => `
CREATE TABLE IF NOT EXISTS ${name} (
  position INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  metadata TEXT NOT NULL,
  UNIQUE (stream, revision)
) STRICT;`;

const HIGHEST = `max(
  (SELECT coalesce(max(position), 0) FROM events),
  (SELECT coalesce(max(position), 0) FROM erasable),
  (SELECT coalesce(max(value), 0) FROM meta WHERE name IN ('erased', 'head')))`;

/**
 * `events` is the truth and refuses to be changed. `erasable` holds what may go again: drafts, leases, who is here, and key streams.
 * Both take their positions from one sequence without gaps: `meta.head` is the last that was given, so that none comes twice, and
 * `cut` has those that went for good reason. From `meta.counted` on, a position in none of the three tables was taken away.
 */
export const tables = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO meta VALUES ('epoch', 1);
${log('events')}
CREATE TRIGGER IF NOT EXISTS events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'history is not changed'); END;
CREATE TRIGGER IF NOT EXISTS events_last BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;
-- INSERT OR REPLACE would delete without a word to the trigger above.
CREATE TRIGGER IF NOT EXISTS events_once BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE position = NEW.position)
  OR EXISTS (SELECT 1 FROM events WHERE stream = NEW.stream AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'history is not replaced'); END;
${log('erasable')}
CREATE TABLE IF NOT EXISTS cut (position INTEGER PRIMARY KEY) STRICT;
INSERT OR IGNORE INTO meta VALUES ('head', ${HIGHEST}), ('counted', 1 + ${HIGHEST});
CREATE TABLE IF NOT EXISTS retention (stream TEXT PRIMARY KEY, max_count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

export const tableOf = (stream: string): 'events' | 'erasable' => (isErasable(stream) ? 'erasable' : 'events');
