import { describe, expect, it } from 'vitest';
import { Standstill } from './standstill.ts';

/** Grouping fails every second, both seconds included. */
const failing = (from: number, to: number): Standstill => {
  const standstill = new Standstill();
  for (let second = from; second <= to; second += 1) standstill.failed(second * 1000);
  return standstill;
};

describe('A node whose grouping fails', () => {
  it('is ready for half a minute, and then says what is the matter', () => {
    expect(failing(100, 129).reasons(129_000)).toEqual([]);
    expect(failing(100, 130).reasons(130_000)).toEqual([
      'alerts have made no incidents for 30 s: grouping fails and is tried again',
    ]);
  });

  it('is ready again once grouping goes on, and has its half minute anew', () => {
    const standstill = failing(100, 140);
    standstill.wentOn();
    expect(standstill.reasons(141_000)).toEqual([]);
    standstill.failed(142_000);
    expect(standstill.reasons(143_000)).toEqual([]);
  });

  it('is ready again when the duty became another node’s, and what it remembers of that is not counted later', () => {
    const standstill = failing(100, 140);
    expect(standstill.reasons(200_000)).toHaveLength(1);
    expect(standstill.reasons(200_001)).toEqual([]);
    standstill.failed(300_000);
    expect(standstill.reasons(300_000)).toEqual([]);
  });
});
