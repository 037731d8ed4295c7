import { describe, expect, it } from 'vitest';
import { binMs, hourAt } from './last-hour.ts';

const start = Date.parse('2026-11-17T02:00:00.000Z');
const sent = { spark: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3], sparkUntil: new Date(start).toISOString() };

describe('The last hour of an incident', () => {
  it('is what the server sent while its last five minutes run', () => {
    expect(hourAt(sent, start - 1)).toEqual({ bins: sent.spark, until: start, total: 6 });
  });

  it('moves on with time, without anything happening', () => {
    expect(hourAt(sent, start)).toEqual({
      bins: [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 0],
      until: start + binMs,
      total: 5,
    });
    expect(hourAt(sent, start + 24 * 3_600_000).total).toBe(0);
  });

  it('is the same hour for a row of long ago and for one of now', () => {
    const old = { spark: sent.spark, sparkUntil: new Date(start - 7 * binMs).toISOString() };
    const now = start - 60_000;
    expect(hourAt(old, now).until).toBe(hourAt(sent, now).until);
    expect(hourAt(old, now).bins.slice(3, 5)).toEqual([2, 3]);
  });

  it('waits for a clock here that is behind the server’s', () => {
    expect(hourAt(sent, start - 8 * binMs)).toEqual({ bins: sent.spark, until: start, total: 6 });
  });
});
