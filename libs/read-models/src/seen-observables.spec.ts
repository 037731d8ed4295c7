import { describe, it } from 'vitest';
import { openIncidents } from './open-incidents.ts';
import { policies } from './policies.ts';
import { observablesOf, seenObservables } from './seen-observables.ts';
import { incidentStory, specifyProjection } from './testing/index.ts';

const spec = specifyProjection(seenObservables, [policies, openIncidents]);
const [one, two, foreign] = [incidentStory('inc-1'), incidentStory('inc-2'), incidentStory('inc-3')];
const ip = { kind: 'ip', value: '203.0.113.7' } as const;
const user = { kind: 'user', value: 'j.doe' } as const;

describe('seen observables', () => {
  it('say in how many incidents of the same customer something was seen', () => {
    const given = spec.given(
      one('IncidentRegistered', { observables: [ip, user] }),
      two('IncidentRegistered', { observables: [ip] }),
      foreign('IncidentRegistered', { customer: 'cus-2', observables: [ip, user] }),
    );
    given.expectRows(
      (db) => observablesOf(db, 'inc-1'),
      [
        { ...ip, seenIn: 2 },
        { ...user, seenIn: 1 },
      ],
    );
    given.expectRows(
      (db) => observablesOf(db, 'inc-3'),
      [
        { ...ip, seenIn: 1 },
        { ...user, seenIn: 1 },
      ],
    );
  });

  it('grow with joined alerts, each counted once however often it is told', () => {
    spec
      .given(
        one('IncidentRegistered', { observables: [ip] }),
        one('AlertsJoined', { observables: [ip, user] }),
        one('AlertsJoined', { observables: [ip, user] }),
      )
      .expectRows(
        (db) => observablesOf(db, 'inc-1'),
        [
          { ...ip, seenIn: 1 },
          { ...user, seenIn: 1 },
        ],
      );
  });

  it('follow what a person adds and takes off', () => {
    spec
      .given(
        one('IncidentRegistered', { observables: [ip] }),
        one('ObservableAdded', { observable: user }),
        one('ObservableRemoved', { observable: ip }),
      )
      .expectRows((db) => observablesOf(db, 'inc-1'), [{ ...user, seenIn: 1 }]);
  });

  it('that a person took off stay off, though the next summary of alerts names them again', () => {
    const given = spec.given(
      one('IncidentRegistered', { observables: [ip, user] }),
      two('IncidentRegistered', { observables: [ip] }),
      one('ObservableRemoved', { observable: ip }),
      one('AlertsJoined', { observables: [ip, user] }),
    );
    given.expectRows((db) => observablesOf(db, 'inc-1'), [{ ...user, seenIn: 1 }]);
    given.expectRows((db) => observablesOf(db, 'inc-2'), [{ ...ip, seenIn: 1 }]);
  });
});
