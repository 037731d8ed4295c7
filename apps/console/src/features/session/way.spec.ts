import { describe, expect, it } from 'vitest';
import { isDone, stepAt, way, type StepKey } from './way.ts';

const nothing = { customers: 0, sources: 0, people: 1, alerts: 0 };
const later = (...steps: readonly StepKey[]) => new Set(steps);

describe('The way from an empty store to the first alert', () => {
  it('begins with a customer, whose detector comes next, then the people who work on what it sends', () => {
    expect(stepAt(nothing, later())).toBe('customer');
    expect(stepAt({ ...nothing, customers: 1 }, later())).toBe('source');
    expect(stepAt({ ...nothing, customers: 1, sources: 1 }, later())).toBe('people');
    expect(stepAt({ ...nothing, customers: 1, sources: 1, people: 2 }, later())).toBe('alert');
  });

  it('passes by what is put off', () => {
    expect(stepAt({ ...nothing, customers: 1, sources: 1 }, later('people'))).toBe('alert');
  });

  it('waits at its end until it is left, also when the alert is there', () => {
    const all = { customers: 1, sources: 1, people: 2, alerts: 3 };
    expect(stepAt(all, later())).toBe('alert');
    expect(way.every((step) => isDone(step, all))).toBe(true);
  });

  it('does not count the administrator as somebody who was invited', () => {
    expect(isDone('people', nothing)).toBe(false);
  });
});
