import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueAt,
  isOverdue,
  pauseClock,
  resumeClock,
  retarget,
  runOn,
  startClock,
  stopClock,
  usedAt,
  warnDueAt,
} from './sla-clock.ts';

const started = startClock('reaction', 0, 1000, 400);

describe('a running clock', () => {
  it('has used the time since it started and is due when the target is used up', () => {
    expect(usedAt(started, 1100)).toBe(100);
    expect(dueAt(started)).toBe(1400);
    expect(warnDueAt(started, 0.75)).toBe(1300);
  });

  it('is overdue from the due instant on, and goes on running', () => {
    expect(isOverdue(started, 1399)).toBe(false);
    expect(isOverdue(started, 1400)).toBe(true);
    expect(started.state).toBe('running');
  });

  it('has used nothing, not less, when another node’s clock is ahead', () => {
    expect(usedAt(started, 900)).toBe(0);
    expect(stopClock(started, 900, false)).toMatchObject({ usedMs: 0, state: 'met' });
  });

  it('takes a new target at once', () => {
    expect(dueAt(retarget(started, 100))).toBe(1100);
  });
});

describe('a paused clock', () => {
  const paused = pauseClock(started, 1100);

  it('keeps what it has used and is due never', () => {
    expect(paused).toMatchObject({ state: 'paused', usedMs: 100, pausedSince: 1100, runningSince: null });
    expect(usedAt(paused, 9999)).toBe(100);
    expect([dueAt(paused), warnDueAt(paused, 0.75), isOverdue(paused, 9999)]).toEqual([null, null, false]);
    expect(pauseClock(paused, 5000)).toBe(paused);
  });

  it('goes on with what is left', () => {
    const resumed = resumeClock(paused, 2000);
    expect(resumed).toMatchObject({ state: 'running', pausedSince: null });
    expect(dueAt(resumed)).toBe(2300);
    expect(warnDueAt(resumed, 0.75)).toBe(2200);
    expect(resumeClock(resumed, 3000)).toBe(resumed);
  });

  it('can be stopped as it stands', () => {
    expect(stopClock(paused, 9999, false)).toMatchObject({ state: 'met', usedMs: 100, stoppedAt: 9999 });
  });
});

describe('a stopped clock', () => {
  it('has met its target before the due instant and missed it from there on', () => {
    expect(stopClock(started, 1399, false).state).toBe('met');
    expect(stopClock(started, 1400, false).state).toBe('missed');
  });

  it('has missed it when a breach was recorded, whatever the target became later', () => {
    expect(stopClock(retarget(started, 10_000), 1500, true).state).toBe('missed');
  });

  it('changes no more, except that a void start lets it run on as if it had never stopped', () => {
    const stopped = stopClock(started, 1200, false);
    expect(stopClock(stopped, 9000, true)).toBe(stopped);
    expect(retarget(stopped, 1)).toBe(stopped);
    const on = runOn(stopped, 1300, 0);
    expect(on).toMatchObject({ state: 'running', startedAt: 1000, stoppedAt: null });
    expect([usedAt(on, 1350), dueAt(on)]).toEqual([350, 1400]);
    expect(runOn(started, 1300, 0)).toBe(started);
  });

  it('does not count what the customer was waited for when it runs on', () => {
    const on = runOn(stopClock(started, 1200, false), 9000, 7700);
    expect([usedAt(on, 9050), dueAt(on)]).toEqual([350, 9100]);
    expect(runOn(stopClock(started, 1200, false), 1300, 5000).usedMs).toBe(200);
  });
});

describe('clocks under any treatment', () => {
  const at = fc.integer({ min: 0, max: 5000 });
  const acts = fc.array(fc.tuple(fc.constantFrom('pause', 'resume', 'stop', 'target'), at), { maxLength: 20 });

  it('never have used less than nothing, and know a due instant exactly while they run', () => {
    fc.assert(
      fc.property(acts, at, (treatment, now) => {
        let clock = started;
        for (const [act, when] of treatment) {
          if (act === 'pause') clock = pauseClock(clock, when);
          else if (act === 'resume') clock = resumeClock(clock, when);
          else if (act === 'stop') clock = stopClock(clock, when, false);
          else clock = retarget(clock, when);
        }
        expect(usedAt(clock, now)).toBeGreaterThanOrEqual(0);
        expect(dueAt(clock) !== null).toBe(clock.state === 'running');
      }),
    );
  });
});
