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
const grouping = () => createGrouping(defaultGroupingRules, (name) => `inc-${name}`);

describe('what an incident’s own stream is told', () => {
  it('a storm of ten hours leaves fewer than 150 summaries, and the last one has the exact count', () => {
    const { decide, dueSummaries } = grouping();
    let [told, total] = [0, 0];
    for (let second = 0; second <= 36_000; second += 1) {
      const now = T + second * 1000;
      decide([chunk(second, now, [alert(second * 2, now), alert(second * 2 + 1, now)])]);
      for (const { event } of dueSummaries(now)) {
        told += 1;
        total = event.data.total;
      }
    }
    for (const { event } of dueSummaries(T + 36_301_000)) total = event.data.total;
    expect(told).toBeGreaterThan(100);
    expect(told).toBeLessThan(150);
    expect(total).toBe(72_002);
  });

  it('comes after 1, 2, 4 … seconds, and never without news', () => {
    const { decide, dueSummaries } = grouping();
    const at: number[] = [];
    for (let second = 0; second <= 40; second += 1) {
      decide([chunk(second, T + second * 1000, [alert(second, T)])]);
      if (dueSummaries(T + second * 1000).length > 0) at.push(second);
    }
    expect(at).toEqual([1, 3, 7, 15, 31]);
    expect(dueSummaries(T + 3_600_000)).toHaveLength(1);
    expect(dueSummaries(T + 7_200_000)).toEqual([]);
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
