import { expect } from 'vitest';
import { deliveryTo } from '../delivery.ts';
import type { Db, Projected, Projection } from '../projection.ts';
import { recorded, type Happening } from './history.ts';
import { memoryDb, type MemoryDb } from './memory-db.ts';

type Question = string | ((db: Db) => unknown);

const run = (projections: readonly Projection[], batches: readonly (readonly Projected[])[], told: Set<string>) => {
  const db = memoryDb(projections);
  const delivery = deliveryTo(projections);
  let after: string | null = null;
  for (const batch of batches) after = delivery.deliver(db, batch, after, (topic, key) => told.add(`${topic} ${key}`));
  return db;
};

/**
 * specifyProjection(projection).given(…).expectRows(table or query, rows). Every case is run once, again from empty,
 * with each event delivered twice, and with the whole history delivered again in batches of one: the tables must be
 * the same each time. `upon` are the projections whose tables this one reads.
 */
export const specifyProjection = (projection: Projection, upon: readonly Projection[] = []) => ({
  given: (...happenings: readonly Happening[]) => {
    const projections = [...upon, projection];
    const history = recorded(happenings);
    const told = new Set<string>();
    const once = run(projections, [history], told);
    const whole = once.dump();
    const again: readonly (readonly [string, MemoryDb])[] = [
      ['again from empty', run(projections, [history], new Set())],
      ['each event delivered twice', run(projections, [history.flatMap((event) => [event, event])], new Set())],
      ['delivered again', run(projections, [...history.map((event) => [event]), history], new Set())],
    ];
    for (const [how, db] of again) {
      expect(db.dump(), how).toEqual(whole);
      db.close();
    }
    const ask = (question: Question): unknown => {
      if (typeof question === 'string') return once.prepare(`SELECT * FROM ${question}`).all();
      const answer = question(once);
      return answer instanceof Iterator ? answer.toArray() : answer;
    };
    return {
      expectRows: (question: Question, rows: unknown) => {
        expect(ask(question)).toEqual(rows);
      },
      expectSome: (question: Question, rows: object) => {
        expect(ask(question)).toMatchObject(rows);
      },
      expectAnnounced: (...announcements: readonly string[]) => {
        expect([...told]).toEqual(expect.arrayContaining([...announcements]));
      },
      expectNotAnnounced: (announcement: string) => {
        expect(told).not.toContain(announcement);
      },
      db: once as Db,
    };
  },
});
