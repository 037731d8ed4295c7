import { describe, expect, it } from 'vitest';
import { rows } from './promised.ts';
import { reported, rowOf } from './row.ts';
import { tableOf } from './table.ts';

describe('A row of the benchmark', () => {
  it('is met by a rate at its target and missed by one below it', () => {
    expect(rowOf(rows.intakeAlerts, { value: 20_000 }).met).toBe(true);
    expect(rowOf(rows.intakeAlerts, { value: 19_999 }).met).toBe(false);
  });

  it('is met by a delay at its target and missed by one above it', () => {
    expect(rowOf(rows.commandAck, { value: 30 }).met).toBe(true);
    expect(rowOf(rows.commandAck, { value: 30.1 }).met).toBe(false);
  });

  it('is missed when its figure is good and a condition of it is not', () => {
    const conditions = [{ what: 'grouping at most 2 s behind', met: false }];
    expect(rowOf(rows.intakeAlerts, { value: 30_000, conditions }).met).toBe(false);
  });

  it('is never met by what was not measured', () => {
    expect(rowOf(rows.intakeLost, { value: null, why: 'no server' }).met).toBe(false);
    expect(rowOf(rows.commandAck, { value: Number.NaN }).met).toBe(false);
  });

  it('stands beside the bare rate of the same machine as a ratio', () => {
    const row = rowOf(rows.intakeAlerts, { value: 22_000, baseline: { what: 'bare group commit', value: 44_000 } });
    expect(row.ratio).toBe(0.5);
    expect(tableOf([row])).toContain('0.50 ×');
  });

  it('is printed with its verdict, and with why when there is no figure', () => {
    const table = tableOf([
      rowOf(rows.takeNextDouble, { value: 1 }),
      rowOf(rows.resident, { value: null, why: 'no history' }),
    ]);
    expect(table).toMatch(/take_next_double_claims .* 1 .* missed/);
    expect(table).toMatch(/rss_mb .* not measured\n {4}no history/);
  });

  it('is reported with the bare figure of its target and whether it was met', () => {
    const slow = reported(rowOf(rows.intakeAlerts, { value: 19_000 }));
    expect(slow).toMatchObject({ key: 'intake_alerts_per_s', value: 19_000, target: 20_000, unit: '/s', met: false });
    expect(slow.asks).toBe('at least');
    expect(reported(rowOf(rows.commandAck, { value: 12 }))).toMatchObject({ target: 30, asks: 'at most', met: true });
  });

  it('is reported without a figure when nothing was measured, and never as met', () => {
    expect(reported(rowOf(rows.commandAck, { value: Number.NaN }))).toMatchObject({ value: null, met: false });
    expect(reported(rowOf(rows.triageNever, { value: null, why: 'no data' }))).toMatchObject({
      value: null,
      met: false,
    });
  });

  it('has a key that no other row has', () => {
    const keys = Object.values(rows).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
