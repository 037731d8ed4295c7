import { catalogue } from '@watchfloor/events';
import type { WatchfloorEvent } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { allOpen } from './open-incident-rows.ts';
import { deliveryTo } from './delivery.ts';
import type { Projection } from './projection.ts';
import { projections } from './projections.ts';
import { happened, memoryDb, recorded, specifyProjection, type Happening } from './testing/index.ts';

/** The example of every event there is, each category in one stream of its own. */
const examples: readonly Happening[] = Object.entries(catalogue).flatMap(([category, events]) =>
  Object.values(events).map(({ name, example }: { name: string; example: unknown }) =>
    happened(`${category}-1`, { type: name, data: example } as WatchfloorEvent, { actor: 'per-1' }),
  ),
);

const last = projections.at(-1);

const tablesAfter = (some: readonly Projection[]): Record<string, unknown[]> => {
  const db = memoryDb(some);
  deliveryTo(some).deliver(db, recorded(examples), null, () => undefined);
  const tables = db.dump();
  db.close();
  return tables;
};

describe('read models', () => {
  it('answer from every kind of event there is, the same rows each time', () => {
    if (last === undefined) throw new Error('no projections');
    const spec = specifyProjection(last, projections.slice(0, -1)).given(...examples);
    spec.expectSome(allOpen, [{ id: '1', number: 1001 }]);
  });

  it('have names that are told apart, since a rebuild knows them by name', () => {
    expect(new Set(projections.map(({ name }) => name)).size).toBe(projections.length);
  });

  it('have tables that stand beside one another', () => {
    const tables = Object.keys(memoryDb(projections).dump());
    expect(tables).toEqual(expect.arrayContaining(['incidents', 'timeline', 'alert_totals', 'people', 'sessions']));
  });

  it('that stand apart make the same rows where nobody else has a table, and so do the others without them', () => {
    const isApart = ({ apart }: Projection) => apart === true;
    const apart = projections.filter(isApart);
    const rest = projections.filter((projection) => !isApart(projection));
    expect({ ...tablesAfter(apart), ...tablesAfter(rest) }).toEqual(tablesAfter(projections));
    expect(Math.min(apart.length, rest.length)).toBeGreaterThan(0);
  });

  it('each says which events it wants, each once', () => {
    for (const { name, events } of projections) {
      expect(events.length, name).toBeGreaterThan(0);
      expect(new Set(events).size, name).toBe(events.length);
    }
  });
});
