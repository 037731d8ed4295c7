import { describe, expect, it } from 'vitest';
import type { IncidentCommand } from './index.ts';
import { given, min, per1, registered, standing } from './testing/history.ts';

const about = {
  customer: 'cus-1',
  scenario: 'login-new-country',
  title: 'Login from a new country',
  severity: 'high' as const,
  entity: { kind: 'user' as const, value: 'j.doe' },
  observables: [{ kind: 'ip' as const, value: '203.0.113.7' }],
  slaPolicy: 3,
  restricted: false,
};
const byHand = { ...about, kind: 'RegisterByHand' as const, by: per1, calledAt: min(-5), report: 'a call', at: 0 };

describe('registering an incident by hand', () => {
  it('starts the reaction clock at the time of the call', () => {
    given()
      .when(byHand)
      .then({
        type: 'IncidentRegistered',
        data: {
          ...about,
          origin: 'hand',
          by: per1,
          report: 'a call',
          registeredAt: min(-5),
          alerts: 0,
          reason: 'registered by hand',
          at: 0,
        },
      });
  });

  it('is refused for a call in the future and for an incident that exists', () => {
    given()
      .when({ ...byHand, calledAt: 1 })
      .rejects('called-in-the-future');
    given()
      .when({ ...byHand, calledAt: min(-24 * 60) - 1 })
      .rejects('called-too-long-ago');
    given(registered()).when(byHand).rejects('already-registered');
  });
});

describe('an incident that was never registered', () => {
  const others: readonly IncidentCommand[] = [
    { kind: 'Start', by: per1, at: 0 },
    { kind: 'Note', by: per1, note: 'n-1', text: 'hello', mentions: [], at: 0 },
    { kind: 'Reopen', reason: 'again', at: 0 },
  ];
  it.each(others)('takes no $kind', (command) => given().when(command).rejects('not-registered'));
});

describe('further alerts', () => {
  const join = {
    kind: 'JoinAlerts' as const,
    total: 5,
    firstAt: 0,
    lastAt: 1,
    at: 2,
    severity: 'high' as const,
    observables: [{ kind: 'ip' as const, value: '203.0.113.9' }],
    observablesLeftOut: 0,
  };
  const { kind: _kind, ...joined } = join;

  it('join an open incident with what is new in them', () => {
    given(...standing.new)
      .when(join)
      .then({ type: 'AlertsJoined', data: joined });
    const seen = given(
      ...standing.new,
      { type: 'AlertsJoined', data: joined },
      { type: 'AlertsJoined', data: joined },
    ).state();
    expect(seen?.observables.map(({ value }) => value)).toEqual(['203.0.113.7', '203.0.113.9']);
  });

  it('say nothing when that many are known already', () => {
    given(...standing.new, { type: 'AlertsJoined', data: joined })
      .when(join)
      .thenNothing();
  });

  it('do not join a closed incident, but are counted on it quietly, each total once', () => {
    const count = { kind: 'CountQuietly' as const, total: 3, lastAt: 5, at: 6 };
    const counted = { type: 'AlertsCountedQuietly' as const, data: { total: 3, lastAt: 5, at: 6 } };
    given(...standing.closed)
      .when(join)
      .rejects('closed');
    given(...standing.closed)
      .when(count)
      .then(counted);
    given(...standing.closed, counted)
      .when(count)
      .thenNothing();
    given(...standing.inWork)
      .when(count)
      .rejects('not-closed');
  });

  it('are counted from zero again after each closing', () => {
    const counted = { type: 'AlertsCountedQuietly' as const, data: { total: 3, lastAt: 5, at: 6 } };
    const reopened = { type: 'IncidentReopened' as const, data: { reason: 'again', cycle: 1, at: 7 } };
    const [, gift, start, answer, close] = standing.closed;
    const count = { kind: 'CountQuietly' as const, total: 1, lastAt: 8, at: 9 };
    given(...standing.closed, counted, reopened, gift, start, answer, close)
      .when(count)
      .then({ type: 'AlertsCountedQuietly', data: { total: 1, lastAt: 8, at: 9 } });
  });
});
