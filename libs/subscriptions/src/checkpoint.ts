import type { Position } from '@watchfloor/event-store-port';
import type { Db, Projection } from '@watchfloor/read-models';

/** How far a file of read models is, and what it was built by. */
export interface Checkpoint {
  readonly position: Position | null;
  /** Names and versions of the projections. */
  readonly builtBy: string;
  /** False while it is being built: after a crash it is worth nothing. */
  readonly complete: boolean;
}

export const builtBy = (projections: readonly Projection[]): string =>
  JSON.stringify(projections.map(({ name, version }) => [name, version]));

export const createCheckpoint = (db: Db, projections: readonly Projection[]): void => {
  db.exec(`CREATE TABLE checkpoint (
    one INTEGER PRIMARY KEY CHECK (one = 1), position TEXT, built_by TEXT NOT NULL, complete INTEGER NOT NULL) STRICT`);
  db.prepare('INSERT INTO checkpoint VALUES (1, NULL, ?, 0)').run(builtBy(projections));
};

/** Undefined for a file that was left before its first table stood. */
export const readCheckpoint = (db: Db): Checkpoint | undefined => {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'checkpoint'").get();
  if (table === undefined) return undefined;
  const found = db.prepare('SELECT position, built_by AS builtBy, complete FROM checkpoint').get() as
    { position: string | null; builtBy: string; complete: number } | undefined;
  return found && { ...found, complete: found.complete === 1 };
};

export const writePosition = (db: Db, position: Position | null): void => {
  db.prepare('UPDATE checkpoint SET position = ?').run(position);
};

export const writeComplete = (db: Db): void => {
  db.prepare('UPDATE checkpoint SET complete = 1').run();
};
