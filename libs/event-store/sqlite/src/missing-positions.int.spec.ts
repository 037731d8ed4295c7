import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { NO_STREAM, positionAt } from '@watchfloor/event-store-port';
import { sampleEvents } from '@watchfloor/event-store-port/testing';
import { backUp } from './backup.ts';
import { openKeysDb } from './keys-db.ts';
import { firstUnlike, missingPositions } from './missing-positions.ts';
import { restore } from './restore.ts';
import { openSqliteLog } from './sqlite-log.ts';
import { dataDirectory } from './testing/data-directory.ts';

/** Two incidents of three events each, and between them a draft that keeps its last event only: positions 1 to 10. */
const writtenLog = async () => {
  const directory = dataDirectory();
  const log = await openSqliteLog(directory);
  await log.append('incident-1', NO_STREAM, sampleEvents(3));
  await log.retain('draft-1', { maxCount: 1 });
  await log.append('draft-1', NO_STREAM, sampleEvents(3));
  await log.append('draft-1', 2, sampleEvents(1));
  await log.append('incident-2', NO_STREAM, sampleEvents(3));
  await log.close();
  return { directory, file: join(directory, 'events.db') };
};

/** What somebody with the file in hand can do: the guards stand in the file itself. */
const tamper = (file: string, sql: string) => {
  const db = new DatabaseSync(file);
  db.exec(`DROP TRIGGER events_stay; DROP TRIGGER events_last; ${sql}`);
  db.close();
};

const whole = { count: 0, first: undefined, before: undefined, after: undefined, countedFrom: positionAt(1, 1) };

describe('what was deleted behind the back of the log', () => {
  it('is nothing in a log whose drafts were cut as they should be, also after a restore', async () => {
    const { directory, file } = await writtenLog();
    expect(missingPositions(file)).toEqual(whole);
    const backup = join(dataDirectory(), 'backup.db');
    openKeysDb(directory).close();
    backUp(directory, backup);
    restore(backup, directory, () => undefined);
    const again = await openSqliteLog(directory);
    await again.append('incident-1', 2, sampleEvents(1));
    await again.close();
    expect(missingPositions(file)).toEqual({ ...whole, countedFrom: positionAt(2, 1) });
    expect(firstUnlike(file, backup)).toBeUndefined();
  });

  it('is missed at the end of a stream, between its neighbours', async () => {
    const { file } = await writtenLog();
    tamper(file, `DELETE FROM events WHERE stream = 'incident-1' AND revision = 2`);
    expect(missingPositions(file)).toMatchObject({
      count: 1,
      first: positionAt(1, 3),
      before: { stream: 'incident-1', revision: 1, position: positionAt(1, 2) },
      after: { stream: 'incident-2', revision: 0, position: positionAt(1, 8) },
    });
  });

  it('is missed at the end of the log, and its position is not given again', async () => {
    const { directory, file } = await writtenLog();
    tamper(file, `DELETE FROM events WHERE stream = 'incident-2' AND revision > 0`);
    const missing = { count: 2, first: positionAt(1, 9), before: { stream: 'incident-2', revision: 0 } };
    expect(missingPositions(file)).toMatchObject({ ...missing, after: undefined });
    const log = await openSqliteLog(directory);
    const appended = await log.append('incident-2', 0, sampleEvents(1));
    await log.close();
    expect(appended).toMatchObject({ ok: true, position: positionAt(1, 11) });
    expect(missingPositions(file)).toMatchObject({ ...missing, after: { stream: 'incident-2', revision: 1 } });
  });

  it('is missed as a whole stream, and as a draft that nobody cut', async () => {
    const { file } = await writtenLog();
    tamper(file, `DELETE FROM events WHERE stream = 'incident-2'; DELETE FROM erasable`);
    expect(missingPositions(file)).toMatchObject({ count: 4, first: positionAt(1, 7), after: undefined });
  });

  it('is found beside a backup when the log’s own account was corrected as well', async () => {
    const { directory, file } = await writtenLog();
    const backup = join(dataDirectory(), 'backup.db');
    backUp(directory, backup);
    tamper(
      file,
      `DELETE FROM events WHERE position = 10; UPDATE meta SET value = 9 WHERE name = 'head';
       UPDATE events SET data = '{}' WHERE position = 9`,
    );
    expect(missingPositions(file)).toEqual(whole);
    const second = { stream: 'incident-2', revision: 1, position: positionAt(1, 9) };
    expect(firstUnlike(file, backup)).toEqual(second);
    tamper(backup, 'DELETE FROM events WHERE position = 9');
    expect(firstUnlike(file, backup)).toMatchObject({ stream: 'incident-2', revision: 2 });
  });

  it('is not guessed in a log of before positions were counted', async () => {
    const { directory, file } = await writtenLog();
    tamper(file, `DROP TABLE cut; DELETE FROM meta WHERE name <> 'epoch'; INSERT INTO meta VALUES ('erased', 7)`);
    expect(missingPositions(file)).toMatchObject({ count: 0 });
    await (await openSqliteLog(directory)).close();
    expect(missingPositions(file)).toEqual({ ...whole, countedFrom: positionAt(1, 11) });
    tamper(file, `UPDATE meta SET value = 12 WHERE name = 'head'`);
    expect(missingPositions(file)).toMatchObject({ count: 2, first: positionAt(1, 11) });
  });
});
