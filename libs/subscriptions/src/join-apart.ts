import { rmSync } from 'node:fs';
import type { ViewsDb } from './views-db.ts';

/** Brings what was filled apart into the file it belongs to, table by table in the order of their keys. */
export const joinApart = (db: ViewsDb, file: string): void => {
  db.prepare('ATTACH ? AS apart').run(file);
  const tables = db
    .prepare("SELECT name FROM apart.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all();
  for (const { name } of tables as { name: string }[]) {
    // Some tables have rows from their beginning, in both files.
    db.exec(`DELETE FROM main.${name}; INSERT INTO main.${name} SELECT * FROM apart.${name}`);
  }
  db.exec('DETACH apart');
  rmSync(file);
};
