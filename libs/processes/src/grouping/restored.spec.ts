import type { Alert, Verdict } from '@watchfloor/events';
import type { EntityNewsRow, GroupingRow } from '@watchfloor/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chunk, Grouped, IncidentDecision } from './grouped.ts';
import { createGrouping, type Grouping } from './grouping.ts';
import { defaultGroupingRules } from './rules.ts';
import type { Summary } from './summaries.ts';

const T = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const { perSlot, summaryMs } = defaultGroupingRules;

type Step =
  | { readonly does: 'alert'; readonly minutes: number; readonly changes: Partial<Alert>; readonly lateBy: number }
  | { readonly does: 'close'; readonly minutes: number; readonly which: number; readonly verdict: Verdict }
  | { readonly does: 'reopen'; readonly minutes: number; readonly which: number }
  | { readonly does: 'tell'; readonly minutes: number };

const alertAt = (at: number, changes: Partial<Alert> = {}): Alert => ({
  detectorId: `a-${at}`,
  at,
  title: 'Port scan',
  scenario: 'scan',
  severity: 'medium',
  entity: { kind: 'host', value: 'db-01' },
  observables: [],
  raw: '{}',
  ...changes,
});

const chunkOf = (now: number, alert: Alert): Chunk => {
  const event = `e-${now}`;
  return { event, position: event, receivedAt: now, source: 'src-1', customer: 'cus-1', alerts: [alert] };
};

const only = ({ incidents: [decided] }: Grouped): IncidentDecision => {
  if (!decided) throw new Error('nothing was decided');
  return decided;
};

const receive = (grouping: Grouping, now: number, alert: Alert): IncidentDecision =>
  only(grouping.decide([chunkOf(now, alert)]));

/** What the read models would keep: counts from the decisions, severity and observables from what streams were told. */
const kept = () => {
  const rows = new Map<string, GroupingRow>();
  const firstOf = new Map<string, number>();
  const confirmed = new Map<string, number>();
  const change = (incident: string, changes: (row: GroupingRow) => Partial<GroupingRow>) => {
    const row = rows.get(incident);
    if (row) rows.set(incident, { ...row, ...changes(row) });
  };
  const nameOf = ({ entity }: Pick<Alert, 'entity'>) => ['cus-1', entity.kind, entity.value].join('\0');
  return {
    decided: ({ incident, decision }: IncidentDecision, now: number, alert: Alert): void => {
      const { scenario, entity, severity, observables, at } = alert;
      const first = `${nameOf(alert)}\0${scenario}`;
      if (!firstOf.has(first)) firstOf.set(first, now);
      const counts = { total: 1, leftOut: 0, closed: null, quiet: { total: 0, lastAt: 0 } };
      const told = { total: 1, quiet: 0, at: now, restMs: 1000 };
      if (decision === 'opened') {
        const times = { firstAt: at, lastAt: at };
        rows.set(incident, {
          incident,
          customer: 'cus-1',
          scenario,
          entity,
          severity,
          observables,
          ...times,
          ...counts,
          told,
        });
      } else if (decision === 'joined')
        change(incident, (row) => ({
          total: row.total + 1,
          firstAt: Math.min(row.firstAt, at),
          lastAt: Math.max(row.lastAt, at),
        }));
      else change(incident, ({ quiet }) => ({ quiet: { total: quiet.total + 1, lastAt: Math.max(quiet.lastAt, at) } }));
    },
    told: ({ incident, event }: Summary): void =>
      change(incident, ({ told }) => {
        const rested = { ...told, at: event.data.at, restMs: Math.min(told.restMs * 2, summaryMs.longest) };
        if (event.type === 'AlertsCountedQuietly') return { told: { ...rested, quiet: event.data.total } };
        const { total, severity, observables } = event.data;
        return { severity, observables, told: { ...rested, total } };
      }),
    closed: (incident: string, verdict: Verdict, at: number): void => {
      const quiet = verdict === 'benign positive' || verdict === 'false positive';
      change(incident, ({ told }) => ({
        closed: { at, quiet },
        quiet: { total: 0, lastAt: 0 },
        told: { ...told, quiet: 0 },
      }));
      const row = rows.get(incident);
      if (row && verdict === 'true positive') confirmed.set(nameOf(row), at);
    },
    reopened: (incident: string): void => change(incident, () => ({ closed: null })),
    open: () => [...rows.values()].filter(({ closed }) => closed === null),
    closedLast: () =>
      [...rows.values()].sort((a, b) => (a.closed?.at ?? 0) - (b.closed?.at ?? 0)).filter(({ closed }) => closed),
    state: () => {
      const news = new Map<string, EntityNewsRow>();
      for (const [key, at] of firstOf) {
        const entity = key.slice(0, key.lastIndexOf('\0'));
        const scenarioAt = Math.max(at, news.get(entity)?.scenarioAt ?? 0);
        news.set(entity, { entity, scenarioAt, confirmedAt: confirmed.get(entity) ?? 0 });
      }
      return { groups: [...rows.values()], news: news.values() };
    },
  };
};

const minutes = fc.nat(50);
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('alert' as const),
      minutes,
      lateBy: fc.oneof(fc.constant(0), fc.nat(300)),
      changes: fc.record({
        scenario: fc.constantFrom('scan', 'worm'),
        entity: fc.constantFrom('db-01', 'db-02').map((value) => ({ kind: 'host' as const, value })),
        severity: fc.constantFrom('medium' as const, 'medium' as const, 'high' as const),
        observables: fc.constantFrom('192.0.2.1', '192.0.2.2').map((value) => [{ kind: 'ip' as const, value }]),
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('close' as const),
      minutes,
      which: fc.nat(9),
      verdict: fc.constantFrom<Verdict>('benign positive', 'benign positive', 'undetermined', 'true positive'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('reopen' as const), minutes, which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('tell' as const), minutes: fc.nat(2) }) },
);

const byIncident = (one: Summary, other: Summary): number => (one.incident < other.incident ? -1 : 1);

/** Lives through the history; from the given step on a second one, restored there, has to do the same. The last decision. */
const live = (history: readonly Step[], restoreAt: number): IncidentDecision | undefined => {
  const [steady, restarted] = [0, 1].map(() => createGrouping(defaultGroupingRules, (name) => `inc-${name}`));
  if (!steady || !restarted) return undefined;
  const records = kept();
  const decisions: { readonly grouped: Grouped; readonly chunk: Chunk }[] = [];
  let last: IncidentDecision | undefined;
  let now = T;
  history.forEach((step, index) => {
    now += step.minutes * MINUTE + 1;
    if (index === restoreAt) {
      restarted.restore(records.state());
      for (const { grouped, chunk } of decisions) restarted.remember(grouped, [chunk]);
    }
    const both = index < restoreAt ? [steady] : [steady, restarted];
    if (step.does === 'alert') {
      const alert = alertAt(now - step.lateBy * MINUTE, { detectorId: `a-${index}`, ...step.changes });
      const chunk = chunkOf(now, alert);
      const [grouped, again] = both.map((grouping) => grouping.decide([chunk]));
      if (again) expect(again).toEqual(grouped);
      if (!grouped) return;
      decisions.push({ grouped, chunk });
      last = only(grouped);
      records.decided(last, now, alert);
      return;
    }
    if (step.does === 'tell') {
      const [due = [], again] = both.map((grouping) => grouping.dueSummaries(now).toSorted(byIncident));
      if (again) expect(again).toEqual(due);
      for (const summary of due) for (const one of [...both, records]) one.told(summary);
      return;
    }
    const among = step.does === 'close' ? records.open() : records.closedLast().slice(-perSlot);
    const incident = among[step.which % Math.max(1, among.length)]?.incident;
    if (incident === undefined) return;
    if (step.does === 'close') for (const one of [...both, records]) one.closed(incident, step.verdict, now);
    else for (const one of [...both, records]) one.reopened(incident);
  });
  return last;
};

describe('grouping that is restored', () => {
  it('at any moment decides as one that never stopped', () => {
    fc.assert(
      fc.property(fc.array(steps, { minLength: 5, maxLength: 40 }), fc.nat(39), (history, restoreAt) => {
        live(history, restoreAt % history.length);
      }),
      { numRuns: 400 },
    );
  });

  it('remembers the incident closed last, not the one opened last', () => {
    const alert = (lateBy = 0): Step => ({ does: 'alert', minutes: 1, changes: {}, lateBy });
    const close = (which: number, verdict: Verdict): Step => ({ does: 'close', minutes: 1, which, verdict });
    const history = [alert(120), alert(), close(1, 'undetermined'), close(0, 'benign positive'), alert()];
    expect(live(history, 4)).toMatchObject({ decision: 'counted quietly' });
  });
});

describe('the incidents of one scenario and entity', () => {
  const grouping = () => createGrouping({ ...defaultGroupingRules, perSlot: 2 }, (name) => `inc-${name}`);
  const HOURS_3 = 180 * MINUTE;

  it('that a late alert still finds are the newest: an older one it would have joined is past', () => {
    const { decide, ...rest } = grouping();
    const it = { decide, ...rest };
    const [, second] = [0, 1, 2].map((nth) => receive(it, T + nth * HOURS_3, alertAt(T + nth * HOURS_3)));
    const now = T + 3 * HOURS_3;
    expect(receive(it, now, alertAt(T + HOURS_3 + 1))).toMatchObject({
      decision: 'joined',
      incident: second?.incident,
    });
    expect(receive(it, now, alertAt(T + 1)).decision).toBe('opened');
  });

  it('that may be reopened are the last closed ones: of one before them nothing is held', () => {
    const it = grouping();
    const closed = [0, 1, 2].map((nth) => {
      const now = T + nth * HOURS_3;
      const { incident } = receive(it, now, alertAt(now));
      it.closed(incident, 'undetermined', now + MINUTE);
      return incident;
    });
    const [first, second] = closed;
    const now = T + 3 * HOURS_3;
    it.reopened(first ?? '');
    expect(receive(it, now, alertAt(T + 1)).decision).toBe('opened');
    it.reopened(second ?? '');
    expect(receive(it, now, alertAt(T + HOURS_3 + 1))).toMatchObject({ decision: 'joined', incident: second });
  });

  it('that are forgotten are not held for somebody to reopen them', () => {
    const it = grouping();
    const { incident } = receive(it, T, alertAt(T));
    it.closed(incident, 'false positive', T + MINUTE);
    const later = T + defaultGroupingRules.memoryMs + HOURS_3;
    it.forget(later);
    it.reopened(incident);
    expect(receive(it, later, alertAt(T + 2)).reason).toBe('first of its scenario on this entity');
  });
});
