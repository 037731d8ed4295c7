import { afterAll, describe, expect, it } from 'vitest';
import * as ask from './index.ts';
import { memoryDb, queryPlan } from './testing/index.ts';

/** Asked every second, with every request or with every incident that is given. */
const askedAllTheTime: Readonly<Record<string, (db: ask.Db) => unknown>> = {
  heldIncidents: (db) => ask.heldIncidents(db),
  peopleAtWork: (db) => ask.peopleAtWork(db),
  dueBefore: (db) => ask.dueBefore(db, 1),
  groupingLagMs: (db) => ask.groupingLagMs(db, 1),
  inHandOf: (db) => ask.inHandOf(db, 'per-1'),
  deskOf: (db) => ask.deskOf(db, 'per-1', 1),
  sessionByToken: (db) => ask.sessionByToken(db, 'hash', 1),
  personById: (db) => ask.personById(db, 'per-1'),
  sourceByKey: (db) => ask.sourceByKey(db, 'hash'),
  incidentIdOf: (db) => ask.incidentIdOf(db, 'WF-1001'),
  incidentRow: (db) => ask.incidentRow(db, 'inc-1'),
  openIncident: (db) => ask.openIncident(db, 'inc-1'),
  incidentHeadings: (db) => ask.incidentHeadings(db, ['inc-1', 'inc-2']),
  sightingsOf: (db) => ask.sightingsOf(db, 'inc-1'),
  countedAlerts: (db) => ask.countedAlerts(db, 'inc-1'),
  recentlyQuiet: (db) => ask.recentlyQuiet(db, 1),
  closedPage: (db) => ask.closedPage(db, { clearance: 'all', limit: 50 }),
};

/** One row, or one a node, a person or an element of the question: these do not grow with what is stored. */
const small = /^SCAN (desks|presence|json_each)/;

describe('however many incidents are stored', () => {
  const db = memoryDb(ask.projections);
  afterAll(() => db.close());

  it.each(Object.entries(askedAllTheTime))('%s looks only at what it answers', (_, query) => {
    const plan = queryPlan(db, query);
    expect(plan).not.toEqual([]);
    expect(plan.filter((step) => step.startsWith('SCAN') && !small.test(step))).toEqual([]);
  });
});
