import { describe, it } from 'vitest';
import { alertsOfIncident } from './alerts-of-incident.ts';
import { groupingState } from './grouping-state.ts';
import { openIncidents } from './open-incidents.ts';
import { policies } from './policies.ts';
import type { Db } from './projection.ts';
import { quietCounts } from './quiet-counts.ts';
import { seenObservables } from './seen-observables.ts';
import { grouped, incidentStory, positionOf, specifyProjection } from './testing/index.ts';

const spec = specifyProjection(seenObservables, [policies, openIncidents, alertsOfIncident, quietCounts]);
const [one, two, three] = [incidentStory('inc-1'), incidentStory('inc-2'), incidentStory('inc-3')];
const FAR = '9.9999999999999999';
const state =
  (since = 0, until = FAR) =>
  (db: Db) =>
    groupingState(db, { until, since, shortestMs: 1000, longestMs: 300_000 });
const groups =
  (since = 0, until = FAR) =>
  (db: Db) =>
    state(since, until)(db).groups;
const ip = { kind: 'ip', value: '203.0.113.7' } as const;

describe('grouping state', () => {
  it('gives the node that takes over all that is known of an open incident', () => {
    spec
      .given(
        grouped(1000, [['e-1', 0, 3]], [['inc-1', 3]]),
        one('IncidentRegistered', { alerts: 3, registeredAt: 900, severity: 'medium', observables: [ip] }),
        grouped(2000, [['e-2', 0, 4]], [['inc-1', 4, 'joined']]),
        one('AlertsJoined', { total: 7, at: 2500, severity: 'high', observables: [ip], observablesLeftOut: 2 }),
        grouped(3000, [['e-3', 0, 5]], [['inc-1', 5, 'joined']]),
      )
      .expectRows(groups(), [
        {
          incident: 'inc-1',
          customer: 'cus-1',
          scenario: 'login-new-country',
          entity: { kind: 'user', value: 'j.doe' },
          firstAt: 990,
          lastAt: 3000,
          total: 12,
          severity: 'high',
          observables: [ip],
          leftOut: 2,
          closed: null,
          quiet: { total: 0, lastAt: 0 },
          told: { total: 7, quiet: 0, at: 2500, restMs: 2000 },
        },
      ]);
  });

  it('remembers lately closed incidents with their quiet hour, and forgets older ones', () => {
    const story = [
      grouped(
        1000,
        [
          ['e-1', 0, 1],
          ['e-2', 0, 0, 1, 1],
        ],
        [
          ['inc-1', 1],
          ['inc-2', 1],
        ],
      ),
      one('IncidentRegistered'),
      two('IncidentRegistered'),
      one('IncidentClosed', { verdict: 'benign positive', at: 5000 }),
      two('IncidentClosed', { verdict: 'true positive', at: 9000 }),
      grouped(9500, [['e-3', 0, 6]], [['inc-1', 6, 'counted quietly']]),
      one('AlertsCountedQuietly', { total: 4 }),
    ];
    spec.given(...story).expectSome(groups(), [
      {
        closed: { at: 5000, quiet: true },
        total: 1,
        lastAt: 1000,
        quiet: { total: 6, lastAt: 9500 },
        told: { quiet: 4 },
      },
      { closed: { at: 9000, quiet: false }, quiet: { total: 0, lastAt: 0 } },
    ]);
    spec.given(...story).expectSome(groups(6000), [{ incident: 'inc-2' }]);
  });

  it('does not know yet of a closing that grouping still has to read in the log', () => {
    const story = [one('IncidentRegistered'), one('IncidentClosed', { verdict: 'true positive', at: 5000 })];
    const given = spec.given(...story);
    given.expectSome(groups(0, positionOf(1)), [{ closed: null }]);
    given.expectSome(groups(0, positionOf(2)), [{ closed: { at: 5000, quiet: false } }]);
    given.expectSome((db) => state(0, positionOf(1))(db).news, [{ confirmedAt: 0 }]);
    given.expectSome((db) => state(0, positionOf(2))(db).news, [{ confirmedAt: 5000 }]);
  });

  it('names the observables that alerts brought, not what somebody added; what was taken off was brought all the same', () => {
    const added = { kind: 'ip', value: '198.51.100.1' } as const;
    const both = { kind: 'ip', value: '198.51.100.2' } as const;
    spec
      .given(
        one('IncidentRegistered', { observables: [ip] }),
        one('ObservableRemoved', { observable: ip }),
        one('ObservableAdded', { observable: added }),
        one('ObservableAdded', { observable: both }),
        one('AlertsJoined', { observables: [ip, both] }),
      )
      .expectSome(groups(), [{ observables: [both, ip] }]);
  });

  it('leaves out what was registered by hand: no alert joins it', () => {
    spec.given(one('IncidentRegistered', { origin: 'hand', alerts: 0 })).expectRows(groups(), []);
  });

  it('tells what is new on an entity: its newest scenario, and an attack confirmed there', () => {
    const host = { kind: 'host', value: 'ws-12' } as const;
    spec
      .given(
        one('IncidentRegistered', { entity: host, scenario: 'scan', registeredAt: 100 }),
        two('IncidentRegistered', { entity: host, scenario: 'beacon', registeredAt: 200 }),
        three('IncidentRegistered', { entity: host, scenario: 'scan', registeredAt: 300 }),
        one('IncidentClosed', { verdict: 'true positive', at: 400 }),
      )
      .expectRows((db) => state()(db).news, [{ entity: 'cus-1\0host\0ws-12', scenarioAt: 200, confirmedAt: 400 }]);
  });

  it('rests between summaries no longer than the longest', () => {
    const summaries = Array.from({ length: 12 }, (_, total) => one('AlertsJoined', { total: total + 2 }));
    spec.given(one('IncidentRegistered'), ...summaries).expectSome(groups(), [{ told: { restMs: 300_000 } }]);
  });
});
