import { describe, expect, it } from 'vitest';
import { slots } from './pace.ts';

describe('Slots at a fixed rate', () => {
  it('are as far apart as the rate says, however many senders ask, and end with the time', async () => {
    const next = slots(1000, 0.02);
    const due: number[] = [];
    const take = async () => {
      for (let slot = await next(); slot !== undefined; slot = await next()) due.push(slot);
    };
    await Promise.all([take(), take(), take()]);
    const apart = due.sort((a, b) => a - b).map((slot) => Math.round(slot - (due[0] ?? 0)));
    expect(apart).toEqual(apart.map((_, index) => index));
    expect(apart.length).toBeLessThanOrEqual(20);
    expect(apart.length).toBeGreaterThan(0);
  });
});
