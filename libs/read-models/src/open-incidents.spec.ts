import { describe, expect, it } from 'vitest';
import { alertsOfIncident } from './alerts-of-incident.ts';
import { allOpen, incidentRow, inHandOf, openIncident } from './open-incident-rows.ts';
import { openIncidents } from './open-incidents.ts';
import { policies } from './policies.ts';
import { seenObservables } from './seen-observables.ts';
import { grouped, incidentStory, specifyProjection } from './testing/index.ts';

const upon = [policies, alertsOfIncident];
const spec = specifyProjection(openIncidents, upon);
const withObservables = specifyProjection(seenObservables, [...upon, openIncidents]);
const [one, two] = [incidentStory('inc-1'), incidentStory('inc-2')];

describe('open incidents', () => {
  it('are numbered in the order of the log from 1001, and a number once given stays', () => {
    withObservables
      .given(
        one('IncidentRegistered'),
        two('IncidentRegistered'),
        one('IncidentClosed'),
        incidentStory('inc-3')('IncidentRegistered'),
      )
      .expectSome(
        (db) => [incidentRow(db, 'inc-1'), ...allOpen(db)],
        [
          { number: 1001, state: 'closed' },
          { number: 1002, state: 'new' },
          { number: 1003, state: 'new' },
        ],
      );
  });

  it('carry what a queue row and its score are made of', () => {
    withObservables
      .given(
        grouped(600_000, [['e-1', 0, 3]], [['inc-1', 3]]),
        one('IncidentRegistered', { registeredAt: 500_000, alerts: 1, at: 600_000 }),
      )
      .expectSome((db) => openIncident(db, 'inc-1'), {
        customer: 'cus-1',
        scenario: 'login-new-country',
        entity: { kind: 'user', value: 'j.doe' },
        severity: 'high',
        tier: 'L1',
        certainty: 'suspected',
        holder: null,
        registeredAt: 500_000,
        restricted: false,
        revision: 0,
        clocks: { reaction: { state: 'running', startedAt: 500_000 } },
        observables: [{ kind: 'ip', value: '203.0.113.7' }],
        alerts: 3,
        firstAlertAt: 599_990,
        lastAlertAt: 600_000,
        spark: { bin: 2 },
      });
  });

  it('follow the hands they go through', () => {
    const story = [
      one('IncidentRegistered'),
      one('IncidentGiven', { to: 'per-1', startBy: 900 }),
      one('IncidentReturned'),
      one('IncidentGiven', { to: 'per-2', companionOf: 'inc-2' }),
      one('WorkStarted'),
      one('IncidentEscalated', { to: 'L2', speciality: 'cloud' }),
    ];
    const after = (events: number) => withObservables.given(...story.slice(0, events));
    after(2).expectSome((db) => openIncident(db, 'inc-1'), {
      state: 'given',
      holder: 'per-1',
      given: { startBy: 900 },
    });
    after(3).expectSome((db) => openIncident(db, 'inc-1'), { state: 'new', holder: null, given: null });
    after(5).expectSome((db) => openIncident(db, 'inc-1'), {
      state: 'in work',
      holder: 'per-2',
      given: { companionOf: 'inc-2' },
      clocks: { reaction: { state: 'met' }, analysis: { state: 'running' } },
    });
    after(6).expectSome((db) => openIncident(db, 'inc-1'), {
      state: 'new',
      holder: null,
      tier: 'L2',
      speciality: 'cloud',
    });
  });

  it('leave the queue when they are closed and come back when they are reopened', () => {
    const story = [one('IncidentRegistered'), one('IncidentClosed'), one('IncidentReopened', { cycle: 1 })];
    withObservables.given(...story.slice(0, 2)).expectRows(allOpen, []);
    withObservables.given(...story.slice(0, 2)).expectRows((db) => openIncident(db, 'inc-1'), undefined);
    withObservables
      .given(...story)
      .expectSome(allOpen, [{ state: 'new', verdict: null, closedAt: null, clocks: { cycle: 1 } }]);
  });

  it('count every event of theirs, since a decision on an old state must be refused', () => {
    const notes = [one('NoteAdded'), one('ObservableAdded'), one('LeadTold'), one('AlertsCountedQuietly')];
    withObservables.given(one('IncidentRegistered'), ...notes).expectSome(allOpen, [{ revision: 4 }]);
  });

  it('become more severe with worse alerts and what a person judges', () => {
    const story = [
      one('IncidentRegistered', { severity: 'low' }),
      one('AlertsJoined', { severity: 'high', total: 9 }),
      one('SeverityChanged', { from: 'high', to: 'critical' }),
    ];
    withObservables.given(...story.slice(0, 2)).expectSome(allOpen, [{ severity: 'high', alerts: 9 }]);
    withObservables.given(...story).expectSome(allOpen, [{ severity: 'critical' }]);
  });

  it('in somebody’s hand are those given or in work, the chosen one first, without what waits for the customer', () => {
    const [three, four] = [incidentStory('inc-3'), incidentStory('inc-4')];
    withObservables
      .given(
        ...[one, two, three, four].map((on) => on('IncidentRegistered')),
        one('IncidentGiven', { to: 'per-1', companionOf: 'inc-2' }),
        two('IncidentGiven', { to: 'per-1' }),
        three('IncidentGiven', { to: 'per-1' }),
        three('WaitingStarted'),
        four('IncidentGiven', { to: 'per-2' }),
      )
      .expectSome((db) => inHandOf(db, 'per-1'), [{ id: 'inc-2' }, { id: 'inc-1' }]);
  });

  it('tell the queue which of them changed', () => {
    spec.given(one('IncidentRegistered'), two('IncidentRegistered')).expectAnnounced('queue inc-1', 'queue inc-2');
  });

  it('never exist without having been registered: that would be a torn log', () => {
    expect(() => spec.given(one('WorkStarted'))).toThrow(/inc-1 was never registered/);
  });
});
