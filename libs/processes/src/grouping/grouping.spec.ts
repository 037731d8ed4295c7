import type { Alert } from '@watchfloor/events';
import type { GroupingRow } from '@watchfloor/policy';
import { describe, expect, it } from 'vitest';
import type { Chunk } from './grouped.ts';
import { createGrouping } from './grouping.ts';
import { defaultGroupingRules } from './rules.ts';

const T = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let next = 0;

const alert = (at: number, changes: Partial<Alert> = {}): Alert => ({
  detectorId: `a-${(next += 1)}`,
  at,
  title: 'Port scan',
  scenario: 'scan',
  severity: 'medium',
  entity: { kind: 'host', value: 'db-01' },
  observables: [{ kind: 'ip', value: '203.0.113.7' }],
  raw: '{}',
  ...changes,
});

const chunk = (receivedAt: number, alerts: readonly Alert[], changes: Partial<Chunk> = {}): Chunk => {
  const event = `e-${(next += 1)}`;
  return { event, position: event, receivedAt, source: 'src-1', customer: 'cus-1', alerts, ...changes };
};

const floor = (rules = defaultGroupingRules) => {
  const grouping = createGrouping(rules, (name) => `inc-${name}`);
  /** Alerts that arrive when they happen, one chunk each; what was decided about the last. */
  const arrive = (...alerts: readonly Alert[]) => {
    const [last] = alerts.map((one) => grouping.decide([chunk(one.at, [one])]).incidents[0]).slice(-1);
    if (!last) throw new Error('nothing was decided');
    return last;
  };
  return { ...grouping, arrive };
};

describe('alerts of the same scenario and entity', () => {
  it('join the open incident within an hour of the last one, however old the first is', () => {
    const { arrive } = floor();
    const first = arrive(alert(T));
    expect(first).toMatchObject({ decision: 'opened', reason: 'first of its scenario on this entity' });
    for (let hours = 1; hours <= 5; hours += 1)
      expect(arrive(alert(T + hours * HOUR))).toMatchObject({ decision: 'joined', incident: first.incident });
  });

  it('later than that start a new incident that is linked to the one before', () => {
    const { arrive } = floor();
    const first = arrive(alert(T));
    expect(arrive(alert(T + HOUR + 1))).toMatchObject({
      decision: 'opened',
      previous: first.incident,
      reason: 'later than the window of the open incident',
    });
  });

  it('of another customer, scenario or entity are another incident', () => {
    const { decide } = floor();
    const grouped = decide([
      chunk(T, [alert(T), alert(T, { scenario: 'worm' }), alert(T, { entity: { kind: 'host', value: 'db-02' } })]),
      chunk(T, [alert(T)], { customer: 'cus-2' }),
    ]);
    expect(grouped.incidents.map(({ decision, count }) => [decision, count])).toEqual(Array(4).fill(['opened', 1]));
  });
});

describe('the alerts’ own times', () => {
  it('order the windows, so that a second sorted run of a file joins the incidents of the first', () => {
    const { arrive, decide } = floor();
    const early = arrive(alert(T));
    const late = arrive(alert(T + 5 * HOUR));
    const run = [T + MINUTE, T + 30 * MINUTE, T + 4.5 * HOUR, T + 5 * HOUR].map((at) => alert(at));
    const { incidents } = decide([chunk(T + 6 * HOUR, run)]);
    expect(incidents.map(({ incident, count }) => [incident, count])).toEqual([
      [early.incident, 2],
      [late.incident, 2],
    ]);
  });

  it('long before the open incident are an incident of their own', () => {
    const { arrive, decide } = floor();
    arrive(alert(T));
    const { incidents } = decide([chunk(T, [alert(T - 400 * 24 * HOUR)])]);
    expect(incidents).toMatchObject([{ decision: 'opened', reason: 'long before the open incident' }]);
  });

  it('ahead of receipt do not stretch the window into the future', () => {
    const { arrive, decide } = floor();
    decide([chunk(T, [alert(T + 23 * HOUR)])]);
    expect(arrive(alert(T + 2 * HOUR))).toMatchObject({ decision: 'opened' });
  });
});

describe('after closing', () => {
  const closedWith = (verdict: 'false positive' | 'benign positive' | 'true positive' | 'undetermined') => {
    const it = floor();
    const { incident } = it.arrive(alert(T));
    it.closed(incident, verdict, T + 10 * MINUTE);
    return { ...it, incident };
  };

  it.each(['false positive', 'benign positive'] as const)(
    '%s: nothing new is counted quietly for an hour',
    (verdict) => {
      const { arrive, incident } = closedWith(verdict);
      expect(arrive(alert(T + 11 * MINUTE))).toMatchObject({ decision: 'counted quietly', incident });
      expect(arrive(alert(T + 70 * MINUTE))).toMatchObject({ decision: 'counted quietly', incident });
      expect(arrive(alert(T + 71 * MINUTE))).toMatchObject({
        decision: 'opened',
        previous: incident,
        reason: 'the quiet hour is over',
      });
    },
  );

  it.each(['true positive', 'undetermined'] as const)('%s: the next alert starts a new incident', (verdict) => {
    const { arrive, incident } = closedWith(verdict);
    expect(arrive(alert(T + 11 * MINUTE))).toMatchObject({ decision: 'opened', previous: incident });
  });

  it.each([
    ['a higher severity', { severity: 'high' }, 'more severe than the closed incident'],
    ['a new address', { observables: [{ kind: 'ip', value: '198.51.100.1' }] }, 'a new indicator since the closing'],
  ] as const)('%s is new and ends the quiet', (_, changes, reason) => {
    const { arrive, incident } = closedWith('false positive');
    const news = alert(T + 11 * MINUTE, changes as Partial<Alert>);
    expect(arrive(news)).toMatchObject({ decision: 'opened', previous: incident, reason });
  });

  it('a lower severity and another URL are not new', () => {
    const { arrive } = closedWith('false positive');
    const same = { severity: 'low', observables: [{ kind: 'url', value: '/other' }] } as const;
    expect(arrive(alert(T + 11 * MINUTE, { ...same, observables: [...same.observables] }))).toMatchObject({
      decision: 'counted quietly',
    });
  });

  it.each([
    [{ severity: 'high' }, 'more severe than the closed incident'],
    [{ observables: [{ kind: 'ip', value: '198.51.100.1' }] }, 'a new indicator since the closing'],
  ] as const)('what joined before it and nobody was shown (%o) is new when it comes again', (unseen, reason) => {
    const { arrive, closed } = floor();
    const { incident } = arrive(alert(T));
    const joined = arrive(alert(T + MINUTE, unseen as Partial<Alert>));
    expect(joined).toMatchObject({ decision: 'joined', incident });
    closed(incident, 'false positive', T + MINUTE);
    expect(arrive(alert(T + 2 * MINUTE, unseen as Partial<Alert>))).toMatchObject({ decision: 'opened', reason });
  });

  it('what joined before it and was shown is not new', () => {
    const { arrive, closed, dueSummaries, told } = floor();
    const { incident } = arrive(alert(T));
    const shown: Partial<Alert> = { severity: 'high', observables: [{ kind: 'ip', value: '198.51.100.1' }] };
    arrive(alert(T + MINUTE, shown));
    dueSummaries(T + MINUTE).forEach(told);
    closed(incident, 'false positive', T + MINUTE);
    expect(arrive(alert(T + 2 * MINUTE, shown))).toMatchObject({ decision: 'counted quietly', incident });
  });

  it('of an incident that showed more addresses than it holds another address says nothing', () => {
    const { arrive, closed } = floor();
    const addresses = Array.from({ length: 201 }, (_, n) => ({ kind: 'ip' as const, value: `2001:db8::${n}` }));
    const { incident } = arrive(alert(T, { observables: addresses }));
    closed(incident, 'false positive', T + MINUTE);
    expect(arrive(alert(T + 2 * MINUTE)).decision).toBe('counted quietly');
  });

  it('is quiet too while an older incident is still open', () => {
    const { arrive, closed } = floor();
    arrive(alert(T));
    const { incident } = arrive(alert(T + 3 * HOUR));
    closed(incident, 'false positive', T + 3 * HOUR);
    expect(arrive(alert(T + 3 * HOUR + MINUTE))).toMatchObject({ decision: 'counted quietly', incident });
  });

  it('of two in the same millisecond the one opened later was closed last, in whatever order they came', () => {
    const { arrive, closed } = floor();
    const [older, newer] = [arrive(alert(T)), arrive(alert(T + 3 * HOUR))];
    for (const { incident } of [newer, older]) closed(incident, 'false positive', T + 3 * HOUR);
    expect(arrive(alert(T + 3 * HOUR + MINUTE)).incident).toBe(newer.incident);
  });

  it('a scenario never seen on the entity before ends the quiet, a usual one does not', () => {
    const { arrive, closed } = floor();
    const usual = arrive(alert(T, { scenario: 'login' }));
    closed(usual.incident, 'true positive', T - 48 * HOUR);
    const { incident } = arrive(alert(T));
    closed(incident, 'false positive', T + 10 * MINUTE);
    arrive(alert(T + 11 * MINUTE, { scenario: 'login' }));
    expect(arrive(alert(T + 12 * MINUTE))).toMatchObject({ decision: 'counted quietly' });
    arrive(alert(T + 13 * MINUTE, { scenario: 'new shell' }));
    expect(arrive(alert(T + 14 * MINUTE))).toMatchObject({
      decision: 'opened',
      reason: 'a new scenario on this entity since the closing',
    });
  });

  it('nothing is quiet on an entity on which an attack was confirmed within a day', () => {
    const { arrive, closed } = floor();
    closed(arrive(alert(T, { scenario: 'shell' })).incident, 'true positive', T + MINUTE);
    closed(arrive(alert(T + 2 * MINUTE)).incident, 'false positive', T + 3 * MINUTE);
    expect(arrive(alert(T + 4 * MINUTE))).toMatchObject({ reason: 'an attack was confirmed on this entity' });
  });

  it('a reopened incident takes alerts again', () => {
    const { arrive, incident, reopened } = closedWith('false positive');
    reopened(incident);
    expect(arrive(alert(T + 11 * MINUTE))).toMatchObject({ decision: 'joined', incident });
  });

  it('what was remembered for thirty days is forgotten, and is new when it comes again', () => {
    const { arrive, forget } = closedWith('false positive');
    forget(T + 31 * 24 * HOUR);
    expect(arrive(alert(T + 31 * 24 * HOUR))).toMatchObject({ reason: 'first of its scenario on this entity' });
  });
});

describe('re-delivered alerts', () => {
  it('are recognised by source and detector id, in one post and in a later one', () => {
    const { decide } = floor();
    const once = alert(T, { detectorId: 'file:1' });
    expect(decide([chunk(T, [once, alert(T), once])]).chunks[0]?.runs).toEqual([0, 2, -1, 1]);
    expect(decide([chunk(T, [once])])).toMatchObject({ chunks: [{ runs: [-1, 1] }], incidents: [] });
    expect(decide([chunk(T, [once], { source: 'src-2' })]).chunks[0]?.runs).toEqual([0, 1]);
  });

  it('are recognised after a take-over, from the chunks of the log', () => {
    const { decide, remember } = floor();
    const once = alert(T, { detectorId: 'file:1' });
    const before = [chunk(T, [once])];
    remember(floor().decide(before), before);
    expect(decide([chunk(T, [once])]).incidents).toEqual([]);
  });
});

describe('another node that takes over', () => {
  const row = {
    customer: 'cus-1',
    entity: { kind: 'host', value: 'db-01' },
    total: 1,
    observables: [{ kind: 'ip', value: '203.0.113.7' }],
    leftOut: 0,
  } as const;
  const quietlyClosed = (incident: string): GroupingRow => ({
    ...row,
    incident,
    scenario: 'scan',
    firstAt: T,
    lastAt: T,
    severity: 'medium',
    closed: { at: T + MINUTE, quiet: true },
    quiet: { total: 1, lastAt: T + 2 * MINUTE },
    told: { total: 1, quiet: 0, at: T, restMs: 1000 },
  });
  const open = (incident: string): GroupingRow => ({
    ...row,
    incident,
    scenario: 'worm',
    firstAt: T + 2 * MINUTE,
    lastAt: T + 2 * MINUTE,
    severity: 'high',
    closed: null,
    quiet: { total: 0, lastAt: 0 },
    told: { total: 1, quiet: 0, at: T + 2 * MINUTE, restMs: 1000 },
  });

  it('decides as the first one would have', () => {
    const [first, second] = [floor(), floor()];
    const { incident } = first.arrive(alert(T));
    first.closed(incident, 'false positive', T + MINUTE);
    first.arrive(alert(T + 2 * MINUTE));
    const opened = first.arrive(alert(T + 2 * MINUTE, { scenario: 'worm', severity: 'high' }));
    second.restore({
      groups: [quietlyClosed(incident), open(opened.incident)],
      news: [{ entity: 'cus-1\0host\0db-01', scenarioAt: T + 2 * MINUTE, confirmedAt: 0 }],
    });
    const later = chunk(T + 3 * MINUTE, [alert(T + 3 * MINUTE), alert(T + 3 * MINUTE, { scenario: 'worm' })]);
    expect(second.decide([later])).toEqual(first.decide([later]));
    expect(second.dueSummaries(T + HOUR)).toEqual(first.dueSummaries(T + HOUR));
  });
});
