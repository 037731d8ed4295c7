import type { Entity } from '@watchfloor/events';
import { describe, it } from 'vitest';
import { sightings, sightingsOf } from './sightings.ts';
import { happened, specifyProjection, type Happening } from './testing/index.ts';

const T = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const host = (value: string): Entity => ({ kind: 'host', value });

const registered = (id: string, at: number, changes: { entity?: Entity; scenario?: string; customer?: string } = {}) =>
  happened(`incident-${id}`, {
    type: 'IncidentRegistered',
    data: {
      origin: 'alerts',
      customer: 'cus-1',
      scenario: 'scan',
      title: 'Port scan',
      severity: 'medium',
      entity: host('db-01'),
      registeredAt: at,
      at,
      observables: [],
      alerts: 1,
      reason: 'first of its scenario on this entity',
      slaPolicy: 1,
      restricted: false,
      ...changes,
    },
  });
const closed = (id: string, at: number, verdict: 'true positive' | 'false positive') =>
  happened(`incident-${id}`, {
    type: 'IncidentClosed',
    data: { by: 'per-1', verdict, classification: 'scan', summary: '', at },
  });
const given = (...history: readonly Happening[]) => specifyProjection(sightings).given(...history);

describe('sightings', () => {
  it('the first incident of a customer was never seen anywhere', () => {
    given(registered('inc-1', T)).expectRows((db) => sightingsOf(db, 'inc-1'), {
      onEntity: 0,
      atCustomer: 0,
      entitiesWithScenario: 1,
      entities: 1,
      related: 0,
      relatedNew: 0,
      confirmedAt: null,
    });
  });

  it('count what came before on the entity and at the customer, and never what came later', () => {
    const spec = given(
      registered('inc-1', T),
      registered('inc-2', T + 2 * HOUR, { entity: host('db-02') }),
      registered('inc-3', T + 4 * HOUR),
      registered('inc-4', T + 6 * HOUR, { customer: 'cus-2' }),
    );
    spec.expectSome((db) => sightingsOf(db, 'inc-1'), { onEntity: 0, atCustomer: 0 });
    spec.expectSome((db) => sightingsOf(db, 'inc-2'), {
      onEntity: 0,
      atCustomer: 1,
      entitiesWithScenario: 2,
      entities: 2,
    });
    spec.expectSome((db) => sightingsOf(db, 'inc-3'), { onEntity: 1, atCustomer: 2, entitiesWithScenario: 2 });
    spec.expectSome((db) => sightingsOf(db, 'inc-4'), { onEntity: 0, atCustomer: 0, entities: 1 });
  });

  it('what was absent for thirty days is new again', () => {
    const spec = given(registered('inc-1', T), registered('inc-2', T + 30 * DAY), registered('inc-3', T + 61 * DAY));
    spec.expectSome((db) => sightingsOf(db, 'inc-2'), { onEntity: 1 });
    spec.expectSome((db) => sightingsOf(db, 'inc-3'), { onEntity: 0, atCustomer: 0, entitiesWithScenario: 1 });
  });

  it('other scenarios on the entity within the hour are neighbours, to the earlier and the later one', () => {
    const spec = given(
      registered('inc-1', T),
      registered('inc-2', T + HOUR, { scenario: 'worm' }),
      registered('inc-3', T + HOUR, { scenario: 'worm', entity: host('db-02') }),
      registered('inc-4', T + 3 * HOUR, { scenario: 'shell' }),
    );
    spec.expectSome((db) => sightingsOf(db, 'inc-1'), { related: 1, relatedNew: 1 });
    spec.expectSome((db) => sightingsOf(db, 'inc-2'), { related: 1, relatedNew: 1 });
    spec.expectSome((db) => sightingsOf(db, 'inc-3'), { related: 0 });
    spec.expectSome((db) => sightingsOf(db, 'inc-4'), { related: 0, relatedNew: 0 });
    spec.expectAnnounced('sightings inc-1');
  });

  it('a neighbour that is usual there is no new one, and one that repeats counts once', () => {
    const spec = given(
      registered('inc-1', T, { scenario: 'login' }),
      registered('inc-2', T + 5 * HOUR),
      registered('inc-3', T + 5.1 * HOUR, { scenario: 'login' }),
      registered('inc-4', T + 5.2 * HOUR, { scenario: 'login' }),
    );
    spec.expectSome((db) => sightingsOf(db, 'inc-2'), { related: 1, relatedNew: 0 });
  });

  it('an attack confirmed on an entity is known to every incident there', () => {
    const spec = given(
      registered('inc-1', T),
      registered('inc-2', T + HOUR, { scenario: 'worm' }),
      registered('inc-3', T, { entity: host('db-02') }),
      closed('inc-3', T + HOUR, 'false positive'),
      happened('incident-inc-9', { type: 'IncidentConfirmed', data: { by: 'per-1', reason: 'seen', at: T + HOUR } }),
      closed('inc-1', T + 2 * HOUR, 'true positive'),
    );
    spec.expectSome((db) => sightingsOf(db, 'inc-2'), { confirmedAt: T + 2 * HOUR });
    spec.expectSome((db) => sightingsOf(db, 'inc-3'), { confirmedAt: null });
  });

  it('an attack confirmed on an entity moves what waits there, and nothing elsewhere', () => {
    const spec = given(
      registered('inc-1', T),
      registered('inc-2', T + 3 * HOUR),
      registered('inc-3', T, { entity: host('db-02') }),
      closed('inc-1', T + 4 * HOUR, 'true positive'),
    );
    spec.expectAnnounced('sightings inc-2');
    spec.expectNotAnnounced('sightings inc-3');
  });

  it('nothing is known of an incident that was never registered', () => {
    given().expectRows((db) => sightingsOf(db, 'inc-1'), undefined);
  });
});
