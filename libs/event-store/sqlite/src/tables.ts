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

/**
 * `events` is the truth and refuses to be changed. `erasable` holds what may go again: drafts, leases, who is here, and key streams.
 * Both take their positions from one sequence; `meta.erased` remembers the highest that is gone, so that none comes twice.
 */
export const tables = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO meta VALUES ('epoch', 1), ('erased', 0);
${log('events')}
CREATE TRIGGER IF NOT EXISTS events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'history is not changed'); END;
CREATE TRIGGER IF NOT EXISTS events_last BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;
-- INSERT OR REPLACE would delete without a word to the trigger above.
CREATE TRIGGER IF NOT EXISTS events_once BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE position = NEW.position)
  OR EXISTS (SELECT 1 FROM events WHERE stream = NEW.stream AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'history is not replaced'); END;
${log('erasable')}
CREATE TABLE IF NOT EXISTS retention (stream TEXT PRIMARY KEY, max_count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

export const tableOf = (stream: string): 'events' | 'erasable' => (isErasable(stream) ? 'erasable' : 'events');
