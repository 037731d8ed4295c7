import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Projection } from '@watchfloor/read-models';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryLog, raw, watchedRun, type MemoryLog, type WatchedRun } from './testing/index.ts';

const SECRET = 'Zephyrine';

const names: Projection = {
  name: 'names',
  version: 1,
  tables: 'CREATE TABLE names (person TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID',
  events: ['CustomerRegistered', 'CustomerChanged', 'SubjectErased'],
  apply: (db, event) => {
    if (event.type === 'CustomerRegistered')
      db.prepare('INSERT INTO names VALUES (?, ?)').run(event.data.customer, event.data.name);
    if (event.type === 'CustomerChanged') db.prepare('UPDATE names SET name = ?').run(event.data.name);
    if (event.type === 'SubjectErased')
      db.prepare("UPDATE names SET name = '' WHERE person = ?").run(event.data.subject);
  },
};

let directory = '';
let log: MemoryLog;
let run: WatchedRun;
const kept = () =>
  readdirSync(directory).filter((file) => readFileSync(join(directory, file)).includes(Buffer.from(SECRET)));
const register = () =>
  log.put(
    'customer-cus-1',
    raw('CustomerRegistered', { customer: 'cus-1', name: `${SECRET} Quillfeather`, weight: 1, at: 1 }),
  );
const erase = () => log.put('person-cus-1', raw('SubjectErased', { subject: 'cus-1', by: 'per-0', at: 2 }));
const follow = async () => {
  run = watchedRun(log, directory, [names]);
  await run.until(() => run.lags.at(-1)?.state === 'live');
};

/** Somebody who goes on reading what stood there at this moment. */
const readingOn = (): DatabaseSync => {
  const reader = new DatabaseSync(run.served.at(-1) ?? '', { readOnly: true });
  reader.exec('BEGIN; SELECT * FROM names');
  return reader;
};

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'subscriptions-'));
  log = memoryLog();
});
afterEach(async () => {
  await run.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe('what was erased', () => {
  it('stands in no file of the read models any more, neither between the rows nor in their journal', async () => {
    await follow();
    register();
    await run.until(() => run.commits.length === 1);
    expect(kept()).not.toEqual([]);
    erase();
    await run.until(() => kept().length === 0);
  });

  it('is gone as soon as nobody reads what was before', async () => {
    await follow();
    register();
    await run.until(() => run.commits.length === 1);
    const reader = readingOn();
    erase();
    await run.until(() => run.commits.length === 2 && run.lags.at(-1)?.state === 'live');
    expect(kept()).not.toEqual([]);
    reader.close();
    await run.until(() => kept().length === 0);
  });

  it('is gone after the node ended while somebody still read, and started again', async () => {
    await follow();
    register();
    await run.until(() => run.commits.length === 1);
    const reader = readingOn();
    erase();
    await run.until(() => run.commits.length === 2);
    await run.stop();
    await follow();
    expect(kept()).not.toEqual([]);
    reader.close();
    await run.until(() => kept().length === 0);
  });

  it('leaves no earlier name in what was built with it', async () => {
    register();
    log.put('customer-cus-1', raw('CustomerChanged', { name: 'Q', weight: 1, at: 1 }));
    await follow();
    expect(run.ask('SELECT name FROM names')).toEqual([{ name: 'Q' }]);
    expect(kept()).toEqual([]);
  });
});
