import { describe, expect, it } from 'vitest';
import { deliveryTo } from './delivery.ts';
import { heldRows } from './held-rows.ts';
import type { Projection } from './projection.ts';
import { happened, memoryDb, recorded } from './testing/index.ts';

const quiet = () => undefined;
const founded = (name: string) => happened('organisation-main', { type: 'OrganisationFounded', data: { name, at: 1 } });

const counted = () => {
  const touched: string[] = [];
  const count = heldRows<number>(
    (db) => {
      touched.push('read');
      return (db.prepare('SELECT n FROM count').get() as { n: number }).n;
    },
    (db, _, n) => {
      touched.push('written');
      db.prepare('UPDATE count SET n = ?').run(n);
    },
  );
  const projection: Projection = {
    name: 'count',
    version: 1,
    tables: 'CREATE TABLE count (n INTEGER NOT NULL) STRICT; INSERT INTO count VALUES (0)',
    events: ['OrganisationFounded'],
    apply: (db, event) => {
      count.set(db, '', count.get(db, '') + 1);
      if (event.type === 'OrganisationFounded' && event.data.name === 'broken') throw new Error('cannot');
    },
    settle: count.settle,
  };
  return { touched, projection, db: memoryDb([projection]), ...deliveryTo([projection]) };
};

describe('a row that many events of a batch change', () => {
  it('is read once and written once, and read again for the next batch', () => {
    const { touched, db, deliver } = counted();
    const history = recorded([founded('one'), founded('two'), founded('three')]);
    const after = deliver(db, history.slice(0, 2), null, quiet);
    deliver(db, history.slice(2), after, quiet);
    expect(touched).toEqual(['read', 'written', 'read', 'written']);
    expect(db.dump()).toEqual({ count: [{ n: 3 }] });
  });

  it('is not written for a batch that failed, nor with the next', () => {
    const { touched, db, deliver } = counted();
    expect(() => deliver(db, recorded([founded('one'), founded('broken')]), null, quiet)).toThrow(/cannot/);
    expect(touched).toEqual(['read']);
    deliver(db, recorded([founded('one')]), null, quiet);
    expect(db.dump()).toEqual({ count: [{ n: 1 }] });
  });

  it('waits for the end of a batch that comes in parts', () => {
    const { touched, db, deliverPart, settle } = counted();
    const history = recorded([founded('one'), founded('two')]);
    const after = deliverPart(db, history.slice(0, 1), null, quiet);
    deliverPart(db, history.slice(1), after, quiet);
    expect(touched).toEqual(['read']);
    settle(db);
    expect(db.dump()).toEqual({ count: [{ n: 2 }] });
  });
});
