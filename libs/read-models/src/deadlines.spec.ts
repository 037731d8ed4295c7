import { defaultSlaPolicy } from '@watchfloor/events';
import { describe, it } from 'vitest';
import { dueBefore } from './deadlines.ts';
import { openIncidents } from './open-incidents.ts';
import { policies } from './policies.ts';
import type { Db } from './projection.ts';
import { happened, incidentStory, specifyProjection, type Happening } from './testing/index.ts';

const minutes = (n: number) => n * 60_000;
const policy = happened('organisation-main', {
  type: 'SlaPolicyReleased',
  data: { version: 1, policy: defaultSlaPolicy, at: 0, by: 'system' },
});
const on = incidentStory('inc-1');
const registered = on('IncidentRegistered', { registeredAt: 0, at: 0, severity: 'high' });
const given = on('IncidentGiven', { to: 'per-1', startBy: minutes(2), at: 0 });
const started = on('WorkStarted', { at: minutes(10) });
const spec = (...story: readonly Happening[]) =>
  specifyProjection(openIncidents, [policies]).given(policy, registered, ...story);

const kinds = (ms: number) => (db: Db) =>
  dueBefore(db, ms).map((deadline) => [deadline.kind, 'metric' in deadline ? deadline.metric : null, deadline.dueAt]);

describe('deadlines', () => {
  it('warn at three quarters of the reaction target and breach at its end', () => {
    spec().expectRows(kinds(minutes(22)), []);
    spec().expectRows(kinds(minutes(30)), [
      ['warn', 'reaction', minutes(22.5)],
      ['breach', 'reaction', minutes(30)],
    ]);
  });

  it('say whose incident of which customer it is', () => {
    spec(given).expectSome(
      (db) => dueBefore(db, minutes(2)),
      [{ kind: 'start-by', incident: 'inc-1', customer: 'cus-1', holder: 'per-1', dueAt: minutes(2) }],
    );
  });

  it('fall away once their event is recorded, each for itself', () => {
    const warned = on('SlaWarned', { metric: 'reaction', cycle: 0 });
    spec(warned).expectRows(kinds(minutes(31)), [['breach', 'reaction', minutes(30)]]);
    spec(warned, on('SlaBreached', { metric: 'reaction', cycle: 0 })).expectRows(kinds(minutes(99)), []);
  });

  it('move to the analysis clock with the start of work, which nobody is late for any more', () => {
    spec(given, started).expectRows(kinds(minutes(70)), [
      ['warn', 'analysis', minutes(55)],
      ['breach', 'analysis', minutes(70)],
    ]);
  });

  it('of a companion wait for the first of its hand, once that was begun and until it is given back', () => {
    const companion = incidentStory('inc-2');
    const along = [
      companion('IncidentRegistered', { registeredAt: 0, at: 0, severity: 'high' }),
      companion('IncidentGiven', { to: 'per-1', startBy: minutes(2), at: 0, companionOf: 'inc-1' }),
    ];
    const late = (db: Db) =>
      dueBefore(db, minutes(3)).flatMap(({ kind, incident }) => (kind === 'start-by' ? [incident] : []));
    const begun = on('WorkStarted', { at: minutes(1) });
    spec(given, ...along).expectRows(late, ['inc-1', 'inc-2']);
    spec(given, ...along, begun).expectRows(late, []);
    spec(given, ...along, begun, on('CustomerAnswered', { at: minutes(2) })).expectRows(late, []);
    spec(given, ...along, begun, on('IncidentEscalated', { to: 'L2', at: minutes(2) })).expectRows(late, []);
    spec(given, ...along, begun, on('IncidentReturned', { why: 'handed back', at: minutes(2) })).expectRows(late, [
      'inc-2',
    ]);
    const again = on('IncidentGiven', { to: 'per-2', startBy: minutes(9), at: minutes(2) });
    spec(given, ...along, begun, on('IncidentEscalated', { to: 'L2', at: minutes(2) }), again).expectRows(late, [
      'inc-2',
    ]);
  });

  it('of a companion wait also when the analysis clock of the first goes on from a start that is void', () => {
    const companion = incidentStory('inc-2');
    const late = (db: Db) =>
      dueBefore(db, minutes(90)).flatMap(({ kind, incident }) => (kind === 'start-by' ? [incident] : []));
    spec(
      ...[given, started, on('SlaWarned', { metric: 'analysis', cycle: 0, at: minutes(55) })],
      on('IncidentReturned', { why: 'handed back', at: minutes(56) }),
      on('IncidentGiven', { to: 'per-2', startBy: minutes(62), at: minutes(60) }),
      companion('IncidentRegistered', { registeredAt: minutes(59), at: minutes(59), severity: 'high' }),
      companion('IncidentGiven', { to: 'per-2', startBy: minutes(62), at: minutes(60), companionOf: 'inc-1' }),
      on('WorkStarted', { by: 'per-2', at: minutes(61) }),
      on('IncidentClosed', { by: 'per-2', at: minutes(70) }),
    ).expectRows(late, []);
  });

  it('rest while the customer has to say something', () => {
    spec(given, started, on('WaitingStarted', { at: minutes(20) })).expectRows(kinds(minutes(999)), []);
    spec(given, started, on('WaitingStarted', { at: minutes(20) }), on('WaitingEnded', { at: minutes(50) })).expectRows(
      kinds(minutes(100)),
      [
        ['warn', 'analysis', minutes(85)],
        ['breach', 'analysis', minutes(100)],
      ],
    );
  });

  it('come nearer when the incident turns critical', () => {
    spec(on('SeverityChanged', { from: 'high', to: 'critical' })).expectRows(kinds(minutes(20)), [
      ['warn', 'reaction', minutes(15)],
      ['breach', 'reaction', minutes(20)],
    ]);
  });

  it('end with the incident', () => {
    spec(given, started, on('IncidentClosed', { at: minutes(12) })).expectRows(kinds(minutes(999)), []);
  });

  it('of several incidents come earliest first', () => {
    const other = incidentStory('inc-2')('IncidentRegistered', { registeredAt: minutes(-5), at: 0, severity: 'low' });
    spec(other).expectRows((db) => dueBefore(db, minutes(24)).map(({ incident }) => incident), ['inc-2', 'inc-1']);
  });
});
