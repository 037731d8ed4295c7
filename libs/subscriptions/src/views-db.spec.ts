import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openViews, openViewsForUpdates, type ViewsDb, type ViewsReader } from './views-db.ts';

describe('a connection for queries', () => {
  let folder = '';
  let writer: ViewsDb;
  let reader: ViewsReader;
  const count = (): unknown => reader.prepare('SELECT count(*) AS n FROM incidents').get();
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'views-'));
    writer = openViewsForUpdates(join(folder, 'views-1.db'));
    writer.exec('CREATE TABLE incidents (id TEXT)');
    reader = openViews(join(folder, 'views-1.db'));
  });
  afterEach(() => {
    reader.close();
    writer.close();
    rmSync(folder, { recursive: true });
  });
  const register = () => writer.prepare("INSERT INTO incidents VALUES ('inc')").run();

  it('answers all that is asked in one turn from one moment, and in the next turn from the newest', async () => {
    expect(count()).toMatchObject({ n: 0 });
    register();
    expect(count()).toMatchObject({ n: 0 });
    await nextTurn();
    expect(count()).toMatchObject({ n: 1 });
  });

  it('shows a commit at once to whoever was told of it', () => {
    expect(count()).toMatchObject({ n: 0 });
    register();
    reader.refresh();
    reader.refresh();
    expect(count()).toMatchObject({ n: 1 });
  });

  it('keeps no moment open when nobody asks: the writer’s journal can be emptied', async () => {
    count();
    await nextTurn();
    register();
    const emptied = writer.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    expect(emptied).toMatchObject({ busy: 0, log: 0 });
  });

  it('tells of a torn page whoever reads it, and ends the moment quietly', async () => {
    const number = (sql: string) => Number(Object.values(writer.prepare(sql).get() ?? {})[0]);
    const bytes = number('PRAGMA page_size');
    const page = number("SELECT rootpage FROM sqlite_schema WHERE name = 'incidents'");
    writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    writeFileSync(writer.file, readFileSync(writer.file).fill(7, (page - 1) * bytes, page * bytes));
    expect(count).toThrow('malformed');
    // What an immediate throws is caught by nobody: the process would end, and this run with it.
    await nextTurn();
    expect(count).toThrow('malformed');
    reader.refresh();
  });
});
