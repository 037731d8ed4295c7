import { describe, expect, it } from 'vitest';
import { CannotApplyError, deliveryTo } from './delivery.ts';
import type { Projection } from './projection.ts';
import { happened, memoryDb, positionOf, recorded } from './testing/index.ts';

const counting = (name: string): Projection => ({
  name,
  version: 1,
  tables: `CREATE TABLE "${name}" (count INTEGER NOT NULL) STRICT; INSERT INTO "${name}" VALUES (0)`,
  events: ['OrganisationFounded'],
  apply: (db, _event, announce) => {
    db.prepare(`UPDATE "${name}" SET count = count + 1`).run();
    announce(name, 'counted');
  },
});

const founded = happened('organisation-main', { type: 'OrganisationFounded', data: { name: 'Example SOC', at: 1 } });
const opened = happened('nodes-main', { type: 'FeatureLevelOpened', data: { level: 1, at: 2 } });
const quiet = () => undefined;

describe('delivery', () => {
  it('brings each event to every projection that wants it, and to no other', () => {
    const projections = [counting('one'), counting('two')];
    const db = memoryDb(projections);
    const told: string[] = [];
    deliveryTo(projections).deliver(db, recorded([founded, opened]), null, (topic) => told.push(topic));
    expect(db.dump()).toEqual({ one: [{ count: 1 }], two: [{ count: 1 }] });
    expect(told).toEqual(['one', 'two']);
  });

  it('counts an event that the store delivers a second time only once', () => {
    const projections = [counting('one')];
    const db = memoryDb(projections);
    const delivery = deliveryTo(projections);
    const [event] = recorded([founded]);
    const after = delivery.deliver(db, [event!, event!], null, quiet);
    expect(after).toBe(positionOf(1));
    expect(delivery.deliver(db, [event!], after, quiet)).toBe(positionOf(1));
    expect(db.dump()).toEqual({ one: [{ count: 1 }] });
  });

  it('knows what nobody wants, so that it need not be parsed', () => {
    const { wants } = deliveryTo([counting('one')]);
    expect([wants('OrganisationFounded'), wants('LeaseRenewed')]).toEqual([true, false]);
  });

  it('names event and projection when one cannot be applied, and keeps the cause', () => {
    const cause = new Error('no such column');
    const broken: Projection = {
      ...counting('broken'),
      apply: () => {
        throw cause;
      },
    };
    const deliver = () => deliveryTo([broken]).deliver(memoryDb([broken]), recorded([founded]), null, quiet);
    expect(deliver).toThrow(CannotApplyError);
    expect(deliver).toThrow(/OrganisationFounded at organisation-main@0 .* to broken: no such column/);
    expect(() => deliver()).toThrow(expect.objectContaining({ cause }) as Error);
  });
});
