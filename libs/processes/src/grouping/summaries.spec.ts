import type { Alert } from '@watchfloor/events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOut } from './carry-out.ts';
import { ordinalsOf, runsOf, type Chunk } from './grouped.ts';
import { createGrouping } from './grouping.ts';
import { defaultGroupingRules } from './rules.ts';

const T = Date.UTC(2026, 0, 1);
const alert = (id: number, at: number, changes: Partial<Alert> = {}): Alert => ({
  detectorId: `a-${id}`,
  at,
  title: 'Port scan',
  scenario: 'scan',
  severity: 'medium',
  entity: { kind: 'host', value: 'db-01' },
  observables: [{ kind: 'ip', value: `192.0.2.${id % 250}` }],
  raw: '{}',
  ...changes,
});
const chunk = (id: number, receivedAt: number, alerts: readonly Alert[]): Chunk => ({
  event: `e-${id}`,
  position: `1.${id}`,
  receivedAt,
  source: 'src-1',
  customer: 'cus-1',
  alerts,
});
const grouping = () => {
  const made = createGrouping(defaultGroupingRules, (name) => `inc-${name}`);
  /** What is due at a moment, taken by the incidents' streams at once. */
  const tell = (now: number) => {
    const due = made.dueSummaries(now);
    due.forEach(made.told);
    return due;
  };
  return { ...made, tell };
};

describe('what an incident’s own stream is told', () => {
  it('a storm of ten hours leaves fewer than 150 summaries, and the last one has the exact count', () => {
    const { decide, tell } = grouping();
    let [told, total] = [0, 0];
    for (let second = 0; second <= 36_000; second += 1) {
      const now = T + second * 1000;
      decide([chunk(second, now, [alert(second * 2, now), alert(second * 2 + 1, now)])]);
      for (const { event } of tell(now)) {
        told += 1;
        total = event.data.total;
      }
    }
    for (const { event } of tell(T + 36_301_000)) total = event.data.total;
    expect(told).toBeGreaterThan(100);
    expect(told).toBeLessThan(150);
    expect(total).toBe(72_002);
  });

  it('comes after 1, 2, 4 … seconds, and never without news', () => {
    const { decide, tell } = grouping();
    const at: number[] = [];
    for (let second = 0; second <= 40; second += 1) {
      decide([chunk(second, T + second * 1000, [alert(second, T)])]);
      if (tell(T + second * 1000).length > 0) at.push(second);
    }
    expect(at).toEqual([1, 3, 7, 15, 31]);
    expect(tell(T + 3_600_000)).toHaveLength(1);
    expect(tell(T + 7_200_000)).toEqual([]);
  });

  it('of a raised severity it is told at once, whatever the interval has grown to', () => {
    const { decide, tell } = grouping();
    for (let second = 0; second <= 20; second += 1) {
      decide([chunk(second, T + second * 1000, [alert(second, T)])]);
      tell(T + second * 1000);
    }
    decide([chunk(21, T + 21_000, [alert(21, T, { severity: 'critical' })])]);
    expect(tell(T + 21_001)).toMatchObject([{ event: { data: { total: 22, severity: 'critical' } } }]);
    decide([chunk(22, T + 22_000, [alert(22, T, { severity: 'critical' })])]);
    expect(tell(T + 22_001)).toEqual([]);
  });

  it('what its stream did not take is said again', () => {
    const { decide, dueSummaries, tell } = grouping();
    decide([chunk(0, T, [alert(0, T)])]);
    decide([chunk(1, T + 500, [alert(1, T)])]);
    expect(dueSummaries(T + 1000)).toHaveLength(1);
    expect(tell(T + 3000)).toMatchObject([{ event: { data: { total: 2 } } }]);
    expect(tell(T + 60_000)).toEqual([]);
  });

  it('that its stream refuses is not asked of it again before another alert joins', () => {
    const { decide, dueSummaries, refused } = grouping();
    decide([chunk(0, T, [alert(0, T)])]);
    decide([chunk(1, T + 500, [alert(1, T, { severity: 'critical' })])]);
    dueSummaries(T + 600).forEach(refused);
    expect(dueSummaries(T + 600_000)).toEqual([]);
    decide([chunk(2, T + 601_000, [alert(2, T)])]);
    expect(dueSummaries(T + 602_000)).toMatchObject([{ event: { data: { total: 3, severity: 'critical' } } }]);
  });

  it('once it is closed says nothing of alerts that joined before, and all of it when it is reopened', () => {
    const { decide, closed, reopened, tell } = grouping();
    const [opened] = decide([chunk(0, T, [alert(0, T)])]).incidents;
    decide([chunk(1, T + 500, [alert(1, T, { severity: 'critical' })])]);
    closed(opened?.incident ?? '', 'false positive', T + 600);
    expect(tell(T + 60_000)).toEqual([]);
    reopened(opened?.incident ?? '');
    expect(tell(T + 60_001)).toMatchObject([{ event: { data: { total: 2, severity: 'critical' } } }]);
  });

  it('once it is reopened says nothing of alerts that were counted quietly', () => {
    const { decide, closed, reopened, tell } = grouping();
    const incident = decide([chunk(0, T, [alert(0, T)])]).incidents[0]?.incident ?? '';
    closed(incident, 'false positive', T + 1000);
    decide([chunk(1, T + 2000, [alert(250, T + 2000)])]);
    reopened(incident);
    expect(tell(T + 60_000)).toEqual([]);
  });

  it('after a second closing the quiet alerts count from one again', () => {
    const { decide, closed, reopened, tell } = grouping();
    const incident = decide([chunk(0, T, [alert(0, T)])]).incidents[0]?.incident ?? '';
    closed(incident, 'false positive', T + 1000);
    decide([chunk(1, T + 2000, [alert(250, T + 2000), alert(500, T + 2000), alert(750, T + 2000)])]);
    expect(tell(T + 9000)).toMatchObject([{ event: { data: { total: 3 } } }]);
    reopened(incident);
    closed(incident, 'false positive', T + 10_000);
    decide([chunk(2, T + 11_000, [alert(1000, T + 11_000)])]);
    expect(tell(T + 60_000)).toMatchObject([{ event: { type: 'AlertsCountedQuietly', data: { total: 1 } } }]);
  });

  it('names a raised severity and at most 200 observables, and how many were left out', () => {
    const { decide, dueSummaries } = grouping();
    const ip = (id: number) => ({ kind: 'ip' as const, value: `host ${id}` });
    decide([chunk(0, T, [alert(0, T)])]);
    const many = Array.from({ length: 250 }, (_, id) => alert(id + 1, T, { observables: [ip(id)], severity: 'high' }));
    decide([chunk(1, T, many)]);
    const [summary] = dueSummaries(T + 5000);
    expect(summary).toMatchObject({
      event: { type: 'AlertsJoined', data: { total: 251, severity: 'high', observablesLeftOut: 51 } },
    });
    expect(summary?.event.data).toHaveProperty('observables.length', 200);
  });

  it('counts quietly joined alerts on the closed incident', () => {
    const { decide, closed, dueSummaries } = grouping();
    const [opened] = decide([chunk(0, T, [alert(0, T)])]).incidents;
    closed(opened?.incident ?? '', 'false positive', T + 1000);
    decide([chunk(1, T + 2000, [alert(250, T + 2000), alert(500, T + 2500)])]);
    expect(dueSummaries(T + 9000)).toEqual([
      {
        incident: opened?.incident,
        customer: 'cus-1',
        event: { type: 'AlertsCountedQuietly', data: { total: 2, lastAt: T + 2000, at: T + 9000 } },
      },
    ]);
  });
});

describe('carrying out a decision', () => {
  const chunks = [
    chunk(1, T + 500, [alert(1, T), alert(2, T, { scenario: 'worm', link: 'https://siem.example.com/2' })]),
    chunk(2, T + 900, [alert(3, T + 800, { severity: 'critical' }), alert(1, T)]),
  ];

  it('registers what was opened, with its first alert’s arrival as the start of the clock', () => {
    const grouped = grouping().decide(chunks);
    const registrations = carryOut(grouped, chunks, { at: T + 1000, slaPolicy: 3 });
    expect(registrations.map(({ event }) => event.data)).toMatchObject([
      { scenario: 'scan', severity: 'critical', alerts: 2, registeredAt: T + 500, at: T + 1000, slaPolicy: 3 },
      { scenario: 'worm', severity: 'medium', alerts: 1, link: 'https://siem.example.com/2' },
    ]);
    expect(registrations[0]?.event.data.observables).toHaveLength(2);
    expect(registrations[0]?.incident).toBe(grouped.incidents[0]?.incident);
  });

  it('again, after a crash, asks for the same', () => {
    const grouped = grouping().decide(chunks);
    const stored = JSON.parse(JSON.stringify(grouped)) as typeof grouped;
    const context = { at: T + 1000, slaPolicy: 1 };
    expect(carryOut(stored, chunks, context)).toEqual(carryOut(grouped, chunks, context));
    expect(grouping().decide(chunks)).toEqual(grouped);
  });

  it('without its chunks is a fault', () => {
    expect(() => carryOut(grouping().decide(chunks), [], { at: T, slaPolicy: 1 })).toThrow('not at hand');
  });
});

describe('counts', () => {
  it('every alert is in exactly one incident or re-delivered, whatever comes in whatever order', () => {
    const arrivals = fc.array(
      fc.record({
        id: fc.nat(60),
        hour: fc.integer({ min: -40, max: 40 }),
        scenario: fc.constantFrom('scan', 'worm'),
        closing: fc.constantFrom(undefined, 'false positive' as const, 'true positive' as const),
      }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(arrivals, (all) => {
        const { decide, closed } = grouping();
        const counted = new Map<string, number>();
        let repeated = 0;
        for (const [index, { id, hour, scenario, closing }] of all.entries()) {
          const now = T + index * 600_000;
          const { chunks, incidents } = decide([
            chunk(index, now, [alert(id, now + hour * 3_600_000, { scenario }), alert(id, now, { scenario })]),
          ]);
          repeated += chunks.flatMap(({ runs }) => ordinalsOf(runs)).filter((ordinal) => ordinal === -1).length;
          for (const { incident, count, firstAt, lastAt } of incidents) {
            counted.set(incident, (counted.get(incident) ?? 0) + count);
            expect(firstAt <= lastAt && lastAt <= now).toBe(true);
          }
          const [decided] = incidents;
          if (closing && decided) closed(decided.incident, closing, now);
        }
        const distinct = new Set(all.map(({ id }) => id)).size;
        expect(counted.values().reduce((sum, count) => sum + count, 0)).toBe(distinct);
        expect(repeated).toBe(all.length * 2 - distinct);
      }),
    );
  });

  it('runs are read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 3 })), (ordinals) => {
        expect(ordinalsOf(runsOf(Int32Array.from(ordinals)))).toEqual(ordinals);
      }),
    );
  });
});
