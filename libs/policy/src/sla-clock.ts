import type { Metric } from '@watchfloor/events';

/** One clock of one reopen cycle. Instants and durations in ms; `usedMs` leaves out the time since `runningSince`. */
export interface SlaClock {
  readonly metric: Metric;
  readonly cycle: number;
  readonly startedAt: number;
  readonly targetMs: number;
  readonly usedMs: number;
  readonly runningSince: number | null;
  readonly pausedSince: number | null;
  readonly stoppedAt: number | null;
  /** `missed` only once stopped; a running clock past its target is still running. */
  readonly state: 'running' | 'paused' | 'met' | 'missed';
}

export const startClock = (metric: Metric, cycle: number, startedAt: number, targetMs: number): SlaClock => ({
  metric,
  cycle,
  startedAt,
  targetMs,
  usedMs: 0,
  runningSince: startedAt,
  pausedSince: null,
  stoppedAt: null,
  state: 'running',
});

/** Used so far, in ms; never negative, even when two nodes' clocks disagree. */
export const usedAt = (clock: SlaClock, now: number): number =>
  clock.runningSince === null ? clock.usedMs : clock.usedMs + Math.max(0, now - clock.runningSince);

/** When the target is used up if nothing pauses the clock; null while it does not run. */
export const dueAt = (clock: SlaClock): number | null =>
  clock.runningSince === null ? null : clock.runningSince + clock.targetMs - clock.usedMs;

/** When the share `warnAt` (0–1) of the target is used up; null while the clock does not run. */
export const warnDueAt = (clock: SlaClock, warnAt: number): number | null =>
  clock.runningSince === null ? null : clock.runningSince + Math.ceil(clock.targetMs * warnAt) - clock.usedMs;

/** Used up is missed: at the due instant itself the target no longer holds. */
export const isOverdue = (clock: SlaClock, now: number): boolean =>
  clock.state === 'running' && usedAt(clock, now) >= clock.targetMs;

export const pauseClock = (clock: SlaClock, at: number): SlaClock =>
  clock.state === 'running'
    ? { ...clock, usedMs: usedAt(clock, at), runningSince: null, pausedSince: at, state: 'paused' }
    : clock;

export const resumeClock = (clock: SlaClock, at: number): SlaClock =>
  clock.state === 'paused' ? { ...clock, runningSince: at, pausedSince: null, state: 'running' } : clock;

/** `breached`: a breach was recorded, so a target that was extended afterwards does not make it met. */
export const stopClock = (clock: SlaClock, at: number, breached: boolean): SlaClock => {
  if (clock.state === 'met' || clock.state === 'missed') return clock;
  const usedMs = usedAt(clock, at);
  const state = breached || usedMs >= clock.targetMs ? 'missed' : 'met';
  return { ...clock, usedMs, runningSince: null, pausedSince: null, stoppedAt: at, state };
};

/**
 * The start that stopped it is void: from `at` on it runs again, and the time since it stopped counts as if nobody had
 * touched the incident, without the `waitedMs` in which it was the customer's turn.
 */
export const runOn = (clock: SlaClock, at: number, waitedMs: number): SlaClock =>
  clock.stoppedAt === null
    ? clock
    : {
        ...clock,
        usedMs: clock.usedMs + Math.max(0, at - clock.stoppedAt - waitedMs),
        runningSince: at,
        stoppedAt: null,
        state: 'running',
      };

export const retarget = (clock: SlaClock, targetMs: number): SlaClock =>
  clock.state === 'running' || clock.state === 'paused' ? { ...clock, targetMs } : clock;
