import { describe, expect, it } from 'vitest';
import { InFlight } from './in-flight.ts';

const pending = () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { work: () => promise, done: () => resolve('taken') };
};

describe('Posts in memory at once', () => {
  it('are bounded: one too many is asked to come back, and finds room later', async () => {
    const gate = new InFlight(100);
    const first = pending();
    const taking = gate.during(80, first.work);
    await expect(gate.during(30, async () => 'no')).rejects.toMatchObject({
      document: { status: 429, retryAfterSeconds: 1 },
    });
    first.done();
    expect(await taking).toBe('taken');
    expect(await gate.during(30, async () => 'room again')).toBe('room again');
  });

  it('let a lone giant through, or it could never be sent', async () => {
    expect(await new InFlight(100).during(500, async () => 'taken')).toBe('taken');
  });

  it('give their room back when taking them fails', async () => {
    const gate = new InFlight(100);
    await expect(gate.during(100, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await gate.during(100, async () => 'room again')).toBe('room again');
  });
});
