import type { Position } from '@watchfloor/event-store-port';
import type { Lag } from './projection-run.ts';

const EVERY_MS = 1000;

export interface LagReport {
  readonly state: (state: Lag['state'], cause?: unknown) => void;
  /** A batch is in: everything up to `position`, the newest event accepted at `at` (ms). */
  readonly applied: (position: Position, at: number) => void;
  readonly stop: () => void;
}

/**
 * Says how far the read models are behind: by the newest event applied while more may be waiting, by nothing while the
 * log has nothing new, and by the time since it last heard of the log while it cannot reach it.
 */
export const lagReport = (onLag: (lag: Lag) => void): LagReport => {
  let state: Lag['state'] = 'catching up';
  let position: Position | null = null;
  let asOf = Date.now();
  let reason: string | undefined;
  const say = () => {
    onLag({ state, position, behindMs: Math.max(0, Date.now() - asOf), ...(reason !== undefined && { reason }) });
  };
  const timer = setInterval(() => {
    if (state === 'live') asOf = Date.now();
    say();
  }, EVERY_MS);
  timer.unref();
  return {
    state: (next, cause) => {
      state = next;
      reason = cause instanceof Error ? cause.message : undefined;
      if (state === 'live') asOf = Date.now();
      say();
    },
    applied: (until, at) => {
      position = until;
      asOf = at;
      say();
    },
    stop: () => {
      clearInterval(timer);
    },
  };
};
