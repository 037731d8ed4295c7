import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delays, percentile } from './percentile.ts';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('A percentile', () => {
  it('is the nearest rank: of one to a hundred the 99th percentile is 99', () => {
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.995)).toBe(100);
  });

  it('of few samples is the worst of them, never better', () => {
    expect(percentile([3, 1, 2], 0.99)).toBe(3);
    expect(percentile([7], 0.5)).toBe(7);
  });

  it('of nothing is not a number, so that it meets no target', () => {
    expect(percentile([], 0.99)).toBeNaN();
  });

  it('was measured, and is exceeded by at most the share it leaves out', () => {
    const samples = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(samples, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
        const value = percentile(all, share);
        expect(all).toContain(value);
        expect(all.filter((sample) => sample > value).length).toBeLessThanOrEqual(all.length * (1 - share) + 1e-9);
      }),
    );
  });

  it('leaves the order of the samples as it was', () => {
    const samples = [3, 1, 2];
    expect(delays(samples)).toEqual({ p50: 2, p95: 3, p99: 3, max: 3, samples: 3 });
    expect(samples).toEqual([3, 1, 2]);
  });
});
