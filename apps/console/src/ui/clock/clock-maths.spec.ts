import { describe, expect, it } from 'vitest';
import { readClock } from './clock-maths.ts';
import { ageParts, minutesSeconds } from './duration.ts';

const start = Date.parse('2026-11-17T02:00:00.000Z');
const minute = 60_000;
const running = {
  metric: 'analysis',
  state: 'running',
  targetMs: 40 * minute,
  usedMs: 10 * minute,
  runningSince: new Date(start).toISOString(),
  warnAt: 0.75,
  startedAt: new Date(start).toISOString(),
  stoppedAt: null,
} as const;

describe('A clock read without asking the server', () => {
  it('counts on from what was used before it last started', () => {
    expect(readClock(running, start + 5 * minute)).toEqual({
      tone: 'running',
      usedMs: 15 * minute,
      leftMs: 25 * minute,
      fraction: 0.375,
      dueAt: start + 30 * minute,
    });
  });

  it('is near its target from the warning on and over it a millisecond after', () => {
    expect(readClock(running, start + 20 * minute).tone).toBe('near');
    expect(readClock(running, start + 30 * minute).tone).toBe('near');
    const over = readClock(running, start + 30 * minute + 1);
    expect([over.tone, over.leftMs, over.fraction]).toEqual(['over', -1, 1]);
  });

  it('stands still while the customer is waited for', () => {
    const paused = { ...running, state: 'paused', runningSince: null } as const;
    expect(readClock(paused, start + 99 * minute)).toMatchObject({ tone: 'paused', usedMs: 10 * minute, dueAt: null });
  });

  it('says how it ended when it has', () => {
    expect(readClock({ ...running, state: 'met', runningSince: null }, start).tone).toBe('met');
    expect(readClock({ ...running, state: 'missed', runningSince: null }, start).tone).toBe('missed');
  });
});

describe('A duration in words', () => {
  it('is minutes and seconds, with hours only from an hour on', () => {
    const shown = [0, 1_104_000, 3_599_999, 3_600_000].map(minutesSeconds);
    expect(shown).toEqual(['00:00', '18:24', '59:59', '1:00:00']);
  });

  it('leaves the sign to the reader of the clock', () => {
    expect(minutesSeconds(-138_000)).toBe('02:18');
  });

  it('tells an age in the two coarsest units that still say something', () => {
    expect(ageParts(51 * minute)).toEqual({ unit: 'minutes', minutes: 51 });
    expect(ageParts(68 * minute)).toEqual({ unit: 'hours', hours: 1, minutes: '08' });
    expect(ageParts(50 * 60 * minute)).toEqual({ unit: 'days', days: 2, hours: 2 });
  });
});
