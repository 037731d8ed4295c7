import { dueAt, type Clock } from '@watchfloor/api-contract';

export type ClockTone = 'running' | 'near' | 'over' | 'paused' | 'met' | 'missed';

/** A clock as it stands at one moment; `fraction` is used time over target, at most 1; `leftMs` is negative once over. */
export interface ClockReading {
  readonly tone: ClockTone;
  readonly usedMs: number;
  readonly leftMs: number;
  readonly fraction: number;
  readonly dueAt: number | null;
}

const toneOf = (clock: Clock, usedMs: number): ClockTone => {
  if (clock.state === 'met') return 'met';
  if (clock.state === 'missed') return 'missed';
  if (usedMs > clock.targetMs) return 'over';
  if (clock.state === 'paused') return 'paused';
  return usedMs >= clock.targetMs * clock.warnAt ? 'near' : 'running';
};

/** Reads a clock at `now` (milliseconds since 1970) without asking the server. */
export const readClock = (clock: Clock, now: number): ClockReading => {
  const running = clock.runningSince === null ? 0 : Math.max(0, now - Date.parse(clock.runningSince));
  const usedMs = clock.usedMs + running;
  return {
    tone: toneOf(clock, usedMs),
    usedMs,
    leftMs: clock.targetMs - usedMs,
    fraction: Math.min(1, usedMs / clock.targetMs),
    dueAt: dueAt(clock),
  };
};
