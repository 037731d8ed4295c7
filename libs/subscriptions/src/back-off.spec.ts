import { describe, expect, it } from 'vitest';
import { backOff, pauseMs } from './back-off.ts';

describe('back-off', () => {
  it('starts at a tenth of a second, doubles, and never passes five seconds by more than half', () => {
    expect([0, 1, 2, 3].map((attempt) => pauseMs(attempt, 0))).toEqual([100, 200, 400, 800]);
    expect([pauseMs(40, 0), pauseMs(40, 1)]).toEqual([5000, 7500]);
  });

  it('differs from node to node by chance', () => {
    expect(pauseMs(2, 0.5)).toBe(500);
  });

  it('ends at once when the node stops', async () => {
    await expect(backOff(40, AbortSignal.abort())).resolves.toBeUndefined();
  });
});
