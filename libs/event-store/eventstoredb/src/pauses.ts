import { setTimeout as sleep } from 'node:timers/promises';
import { passes, troubleOf } from './trouble.ts';
import type { Timing } from './settings.ts';

export interface Pauses {
  /** Waits, twice as long each time up to the longest; ends early and silently when the signal aborts. */
  next(): Promise<void>;
  reset(): void;
}

/** Half of each pause is chance, so that many nodes do not come back to a restarted store in step. */
export const pauses = (timing: Timing, signal: AbortSignal): Pauses => {
  let span = timing.shortestPauseMs;
  return {
    next: async () => {
      const wait = span / 2 + (Math.random() * span) / 2;
      span = Math.min(span * 2, timing.longestPauseMs);
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    },
    reset: () => {
      span = timing.shortestPauseMs;
    },
  };
};

/** Tries again while the trouble may pass, for at most `giveUpMs`; then throws what it met last. */
export const persist = async <T>(timing: Timing, signal: AbortSignal, attempt: () => Promise<T>): Promise<T> => {
  const until = performance.now() + timing.giveUpMs;
  const pause = pauses(timing, signal);
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!passes(troubleOf(error)) || signal.aborted || performance.now() >= until) throw error;
    }
    await pause.next();
  }
};
