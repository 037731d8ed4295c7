import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertAddresses, type AlertAddress } from './alert-addresses.ts';
import { alertsOfIncident } from './alerts-of-incident.ts';
import type { Db } from './projection.ts';
import { rememberedFrom } from './remembered-chunks.ts';
import { grouped, specifyProjection } from './testing/index.ts';

const spec = specifyProjection(alertsOfIncident);
const totals = 'alert_totals';

const allPages = (db: Db, incident: string, limit: number): AlertAddress[] => {
  const all: AlertAddress[] = [];
  let cursor: string | undefined;
  do {
    const page = alertAddresses(db, incident, limit, cursor);
    all.push(...page.addresses);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
};

const names = (addresses: readonly AlertAddress[]) => addresses.map(({ event, index }) => `${event}:${index}`);

describe('alerts of an incident', () => {
  it('are counted exactly, whatever the summaries on the incident said', () => {
    spec
      .given(
        grouped(
          1000,
          [['e-1', 0, 2, 1, 1]],
          [
            ['inc-1', 2],
            ['inc-2', 1],
          ],
        ),
        grouped(2000, [['e-2', 0, 40]], [['inc-1', 40, 'joined']]),
      )
      .expectSome(totals, [
        { incident: 'inc-1', total: 42, quiet: 0, first_at: 990, last_at: 2000 },
        { incident: 'inc-2', total: 1 },
      ]);
  });

  it('leave out what a detector delivered a second time', () => {
    const given = spec.given(grouped(1, [['e-1', 0, 1, -1, 3, 0, 1]], [['inc-1', 2]]));
    given.expectSome(totals, [{ total: 2 }]);
    given.expectSome((db) => names(alertAddresses(db, 'inc-1', 10).addresses), ['e-1:4', 'e-1:0']);
  });

  it('that were counted quietly are its alerts too, but stretch no window and raise no spark', () => {
    const given = spec.given(
      grouped(1000, [['e-1', 0, 1]], [['inc-1', 1]]),
      grouped(900_000, [['e-2', 0, 5]], [['inc-1', 5, 'counted quietly']]),
    );
    given.expectSome(totals, [{ total: 1, quiet: 5, last_at: 1000 }]);
    given.expectSome((db) => alertAddresses(db, 'inc-1', 2), {
      total: 6,
      addresses: [{ event: 'e-2' }, { event: 'e-2' }],
    });
  });

  it('are found newest first by chunk and index, with the place of the chunk in the log', () => {
    spec
      .given(
        grouped(
          1,
          [
            ['e-1', 0, 1],
            ['e-2', 0, 1],
          ],
          [['inc-1', 2]],
        ),
        grouped(2, [['e-3', 0, 2]], [['inc-1', 2, 'joined']]),
      )
      .expectRows((db) => alertAddresses(db, 'inc-1', 3), {
        addresses: [
          { event: 'e-3', position: 'at e-3', index: 1 },
          { event: 'e-3', position: 'at e-3', index: 0 },
          { event: 'e-2', position: 'at e-2', index: 0 },
        ],
        next: '1.1',
        total: 4,
      });
  });

  it('are the same on pages of any size, none left out and none twice', () => {
    const decision = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(decision, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        (chunks, limit) => {
          const history = chunks.map((runs, at) => {
            const counts = [0, 1, 2].map((incident) =>
              runs.reduce((total, [to, count]) => total + (to === incident ? count : 0), 0),
            );
            const named = counts.flatMap((count, incident) =>
              count > 0 ? [[`inc-${incident}`, count, 'joined'] as const] : [],
            );
            const ordinal = (incident: number) => named.findIndex(([id]) => id === `inc-${incident}`);
            return grouped(at, [[`e-${at}`, ...runs.flatMap(([to, count]) => [ordinal(to), count])]], named);
          });
          const { db } = spec.given(...history);
          for (const incident of ['inc-0', 'inc-1', 'inc-2']) {
            const all = allPages(db, incident, 1000);
            expect(names(allPages(db, incident, limit))).toEqual(names(all));
            expect(new Set(names(all)).size).toBe(all.length);
            expect(all.length).toBe(alertAddresses(db, incident, 1).total);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of another customer are not reached by a cursor made up for it', () => {
    const { db } = spec.given(
      grouped(1, [['e-1', 0, 1]], [['inc-mine', 1]]),
      grouped(2, [['e-2', 0, 1]], [['inc-other', 1]]),
      grouped(3, [['e-3', 0, 1]], [['inc-other', 1, 'joined']]),
    );
    expect(alertAddresses(db, 'inc-mine', 10, '2.0').addresses).toEqual([]);
    expect(alertAddresses(db, 'inc-mine', 10, '3.0').addresses).toEqual([]);
    expect(names(alertAddresses(db, 'inc-mine', 10, "x' OR 1").addresses)).toEqual(['e-1:0']);
  });

  it('are none for an incident registered by hand', () => {
    spec.given().expectRows((db) => alertAddresses(db, 'inc-1', 10), { addresses: [], next: null, total: 0 });
  });

  it('tell who follows the incident that it has more', () => {
    spec.given(grouped(1, [['e-1', 0, 1]], [['inc-1', 1]])).expectAnnounced('alerts inc-1');
  });

  it('let a node that takes grouping over read its way back by alerts, be they posted one by one or a hundred at once', () => {
    const { db } = spec.given(
      grouped(1, [['e-1', 0, 1]], [['inc-1', 1]]),
      grouped(
        2,
        [['e-2', 0, 60, 1, 40]],
        [
          ['inc-2', 60],
          ['inc-3', 40],
        ],
      ),
      ...['e-3', 'e-4'].map((event, at) => grouped(3 + at, [[event, 0, 1]], [[event, 1]])),
    );
    const from = (alerts: number, chunks = 1000) => rememberedFrom(db, { alerts, chunks });
    expect([from(1), from(2), from(3), from(102), from(103), from(1000)]).toEqual([
      'at e-4',
      'at e-3',
      'at e-2',
      'at e-2',
      'at e-1',
      'at e-1',
    ]);
    expect([from(1000, 1), from(1000, 3)]).toEqual(['at e-4', 'at e-2']);
  });

  it('that came again fill no place among those remembered', () => {
    const { db } = spec.given(
      grouped(1, [['e-1', 0, 1]], [['inc-1', 1]]),
      grouped(2, [['e-2', -1, 50, 0, 1]], [['inc-2', 1]]),
    );
    expect(rememberedFrom(db, { alerts: 2, chunks: 9 })).toBe('at e-1');
  });
});
