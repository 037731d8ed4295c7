import { describe, expect, it } from 'vitest';
import { defaultShiftRules } from './shift-rules.ts';

describe('the rules of a shift by default', () => {
  it('give two minutes to start, one minute of absence, three declines a day, and no help from second line', () => {
    expect(defaultShiftRules).toEqual({
      startWithinMs: 120_000,
      sessionGoneMs: 60_000,
      declineLimitPerDay: 3,
      overload: false,
    });
  });
});
