import { join } from 'node:path';
import { newSubjectKey, type SubjectKey, type SubjectKeys } from '@watchfloor/event-store-port';
import { faultOf } from './sqlite-faults.ts';
import { openDatabase } from './open-database.ts';

const table = `
CREATE TABLE IF NOT EXISTS subject_keys (subject TEXT PRIMARY KEY, key BLOB) STRICT, WITHOUT ROWID;`;

export interface KeysDb extends SubjectKeys {
  close(): void;
}

/** keys.db of a data directory: a row without a key is a subject that was erased. Every thread may open its own. */
export const openKeysDb = (directory: string): KeysDb => {
  const db = openDatabase(join(directory, 'keys.db'), { timeout: 5000 });
  db.exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; ${table}`);
  const find = db.prepare('SELECT key FROM subject_keys WHERE subject = ?');
  const make = db.prepare('INSERT OR IGNORE INTO subject_keys VALUES (?, ?)');
  const wipe = db.prepare('INSERT INTO subject_keys VALUES (?, NULL) ON CONFLICT DO UPDATE SET key = NULL');
  /** A full disk is told as such: the append that needs the key waits for space like any other. */
  const written = <T>(write: () => T): T => {
    try {
      return write();
    } catch (error) {
      throw faultOf(error);
    }
  };
  const lookUp = (subject: string): SubjectKey => {
    const row = find.get(subject);
    if (!row) return 'missing';
    return row['key'] instanceof Uint8Array ? row['key'] : 'erased';
  };
  return {
    keyFor: async (subject, create) => {
      const known = lookUp(subject);
      if (known !== 'missing' || !create) return known;
      written(() => make.run(subject, newSubjectKey()));
      return lookUp(subject);
    },
    erase: async (subject) => {
      written(() => wipe.run(subject));
      // The key also stood in the write-ahead log: only when that is emptied is it gone from the disk.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    close: () => db.close(),
  };
};
