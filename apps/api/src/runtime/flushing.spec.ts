import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startFlushing } from './flushing.ts';

describe('flushing', () => {
  let stop = (): void => undefined;
  /** What the flushes took, in ms: timers know nothing of it. */
  let spent = 0;
  beforeEach(() => {
    spent = 0;
    vi.useFakeTimers();
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + spent);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('comes ten times a second while it costs little', () => {
    const flush = vi.fn();
    stop = startFlushing(flush, vi.fn());
    vi.advanceTimersByTime(1_000);
    expect(flush).toHaveBeenCalledTimes(10);
  });

  it('takes half of the time at most, so that a storm of changes leaves room for what brings it', () => {
    stop = startFlushing(() => {
      spent += 150;
    }, vi.fn());
    vi.advanceTimersByTime(2_000);
    expect(spent / (2_000 + spent)).toBeLessThanOrEqual(0.5);
    expect(spent).toBeGreaterThan(500);
  });

  it('goes on after a fault, which is told', () => {
    const failed = vi.fn();
    stop = startFlushing(() => {
      throw new Error('torn');
    }, failed);
    vi.advanceTimersByTime(300);
    expect(failed).toHaveBeenCalledTimes(3);
  });

  it('ends', () => {
    const flush = vi.fn();
    startFlushing(flush, vi.fn())();
    vi.advanceTimersByTime(1_000);
    expect(flush).not.toHaveBeenCalled();
  });
});
