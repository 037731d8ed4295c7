import type { IncidentRegistered } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { closedIncidents, closedPage, type ClosedQuery } from './closed-incidents.ts';
import { deliveryTo } from './delivery.ts';
import { openIncidents } from './open-incidents.ts';
import { policies } from './policies.ts';
import type { Db } from './projection.ts';
import { quietCounts } from './quiet-counts.ts';
import { incidentStory, memoryDb, recorded, specifyProjection } from './testing/index.ts';

const upon = [policies, openIncidents, quietCounts];
const projections = [...upon, closedIncidents];
const spec = specifyProjection(closedIncidents, upon);
const closed = (id: string, at: number, registered: Partial<IncidentRegistered['data']> = {}) => [
  incidentStory(id)('IncidentRegistered', registered),
  incidentStory(id)('IncidentClosed', { at }),
];
const numbers = (query: Partial<ClosedQuery>) => (db: Db) =>
  closedPage(db, { clearance: 'all', limit: 50, ...query }).incidents.map(({ number }) => number);

const three = [
  ...closed('inc-1', 300, { title: 'Scan from inside', entity: { kind: 'host', value: 'PAY-WS-07' } }),
  ...closed('inc-2', 100, { title: 'Login from a new country', customer: 'cus-2' }),
  ...closed('inc-3', 200, { title: '内网扫描 scan' }),
];

describe('closed incidents', () => {
  it('come latest first, page by page', () => {
    const { db } = spec.given(...three);
    const first = closedPage(db, { clearance: 'all', limit: 2 });
    expect(first.incidents.map(({ number }) => number)).toEqual([1001, 1003]);
    const rest = closedPage(db, { clearance: 'all', limit: 2, cursor: first.next ?? '' });
    expect(rest.incidents.map(({ number }) => number)).toEqual([1002]);
    expect(rest.next).toBeNull();
  });

  it('that closed in the same millisecond are still shown once each', () => {
    const { db } = spec.given(...closed('inc-1', 5), ...closed('inc-2', 5), ...closed('inc-3', 5));
    const page = closedPage(db, { clearance: 'all', limit: 2 });
    expect([
      ...page.incidents,
      ...closedPage(db, { clearance: 'all', limit: 2, cursor: page.next ?? '' }).incidents,
    ]).toHaveLength(3);
  });

  it('are found by words of the title, by entity and by number', () => {
    const given = spec.given(...three);
    given.expectRows(numbers({ text: 'SCAN' }), [1001, 1003]);
    given.expectRows(numbers({ text: 'pay-ws' }), [1001]);
    given.expectRows(numbers({ text: 'WF-1002' }), [1002]);
    given.expectRows(numbers({ text: '1002' }), [1002]);
    given.expectRows(numbers({ text: '内网' }), [1003]);
    given.expectRows(numbers({ text: 'nothing like it' }), []);
  });

  it('are searched for what people type, whatever signs are in it', () => {
    const { db } = spec.given(...three);
    for (const text of ['"', 'a" OR b', 'title:scan', '*', 'NEAR(', '   ', "';--"])
      expect(() => numbers({ text })(db)).not.toThrow();
    expect(numbers({ text: '" * "' })(db)).toHaveLength(3);
  });

  it('of customers the reader is not cleared for do not exist for the reader', () => {
    const given = spec.given(...three);
    given.expectRows(numbers({ clearance: ['cus-2'] }), [1002]);
    given.expectRows(numbers({ clearance: ['cus-2'], text: 'scan' }), []);
    given.expectRows(numbers({ clearance: [] }), []);
  });

  it('are found however many others match that the reader may not see', () => {
    const foreign = Array.from({ length: 2001 }, (_, n) =>
      closed(`inc-f${n}`, 400, { title: 'Scan', customer: 'cus-2' }),
    );
    // Delivered once: that it makes the same rows again is shown by the cases above, with fewer of them.
    const db = memoryDb(projections);
    deliveryTo(projections).deliver(db, recorded([...three, ...foreign.flat()]), null, () => undefined);
    expect(numbers({ clearance: ['cus-1'], text: 'scan' })(db)).toEqual([1001, 1003]);
    expect(closedPage(db, { clearance: 'all', limit: 5000, text: 'scan' }).incidents).toHaveLength(2000);
    db.close();
  });

  it('that are reopened leave the list and the search until they close again', () => {
    const on = incidentStory('inc-1');
    const reopened = [...three, on('IncidentReopened')];
    spec.given(...reopened).expectRows(numbers({ text: 'scan' }), [1003]);
    spec.given(...reopened, on('IncidentClosed', { at: 400 })).expectRows(numbers({ text: 'scan' }), [1001, 1003]);
  });

  it('show verdict, who closed them, and what came quietly since', () => {
    spec
      .given(...closed('inc-1', 5))
      .expectSome(
        (db) => closedPage(db, { clearance: 'all', limit: 1 }).incidents,
        [{ id: 'inc-1', verdict: 'false positive', closedAt: 5, closedBy: 'per-1', quietAlerts: 0, restricted: false }],
      );
  });
});
