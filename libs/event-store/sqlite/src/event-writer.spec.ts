import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@watchfloor/event-store-port';
import { sampleEvents } from '@watchfloor/event-store-port/testing';
import { openForWriting } from './connection.ts';
import { EventWriter } from './event-writer.ts';
import type { Write } from './writes.ts';

const IOERR_FSYNC = 1034;

/** A writer whose disk can be made to fail as COMMIT reaches it. */
const writerOnFailingDisk = () => {
  const db = openForWriting(':memory:');
  const writer = new EventWriter(db);
  let reached = 0;
  const exec = db.exec.bind(db);
  const failWith = (errcode: number) => {
    db.exec = (sql) => {
      reached++;
      if (sql === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { errcode });
      exec(sql);
    };
  };
  return { writer, failWith, heal: () => (db.exec = exec), reached: () => reached };
};
const append = (stream: string): Write => ({ kind: 'append', stream, expected: NO_STREAM, events: sampleEvents(1) });

describe('the writer of events.db', () => {
  it('acknowledges nothing of a commit that could not be flushed, and never writes again', () => {
    const { writer, failWith, heal, reached } = writerOnFailingDisk();
    failWith(IOERR_FSYNC);
    const broken = { done: false, fault: 'broken' };
    expect(writer.commit([append('incident-1'), append('incident-2')])).toMatchObject([broken, broken]);
    heal();
    const touched = reached();
    expect(writer.commit([append('incident-3')])).toMatchObject([broken]);
    expect(reached()).toBe(touched);
  });

  it('takes appends again after a disk that was full', () => {
    const { writer, failWith, heal } = writerOnFailingDisk();
    failWith(13);
    expect(writer.commit([append('incident-1')])).toMatchObject([{ done: false, fault: 'full' }]);
    heal();
    expect(writer.commit([append('incident-1')])).toMatchObject([{ done: true, answer: { ok: true, revision: 0 } }]);
    expect(writer.head).toBe(1);
  });

  it('outlives somebody who kept the file locked for too long', () => {
    const { writer, failWith, heal } = writerOnFailingDisk();
    failWith(5);
    expect(writer.commit([append('incident-1')])).toMatchObject([{ done: false, fault: 'unreachable' }]);
    heal();
    expect(writer.commit([append('incident-1')])).toMatchObject([{ done: true, answer: { ok: true, revision: 0 } }]);
  });

  it('answers each of the appends committed together by itself', () => {
    const writer = new EventWriter(openForWriting(':memory:'));
    const outcomes = writer.commit([append('incident-1'), append('incident-1'), append('incident-2')]);
    expect(outcomes.map((outcome) => outcome.done && outcome.answer.ok)).toEqual([true, false, true]);
  });

  it('overwrites what it cuts', () => {
    const db: DatabaseSync = openForWriting(':memory:');
    expect(db.prepare('PRAGMA secure_delete').get()).toEqual({ secure_delete: 1 });
  });
});
