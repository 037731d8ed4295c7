import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoInstant, plausible } from './time.ts';

describe('times as detectors write them', () => {
  it('any instant written as ISO 8601 is read back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(isoInstant(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });

  it.each([
    ['2026-01-01', Date.UTC(2026, 0, 1)],
    ['2026-01-01 10:00:00', Date.UTC(2026, 0, 1, 10)],
    ['2026-01-01T10:00:00,123456789Z', Date.UTC(2026, 0, 1, 10, 0, 0, 123)],
    ['2026-01-01T10:00:00+0530', Date.UTC(2026, 0, 1, 4, 30)],
    ['2026-01-01T10:00:00-06', Date.UTC(2026, 0, 1, 16)],
  ])('%s is read', (text, at) => {
    expect(isoInstant(text)).toBe(at);
  });

  it.each(['', 'now', '2026-02-30', '2026-13-01', '2026-01-01T25:00:00', '2026-01-01T10:61:00', '01/02/2026'])(
    '"%s" is not guessed at',
    (text) => {
      expect(isoInstant(text)).toBeUndefined();
    },
  );
});

describe('times that cannot be true', () => {
  const received = Date.UTC(2026, 10, 17, 2);
  it.each([
    ['of a clock that was never set', 0, 'time-before-2000', '1970-01-01T00:00:00.000Z'],
    ['a year ahead', Date.UTC(2027, 10, 17, 2), 'time-in-future', '2027-11-17T02:00:00.000Z'],
    ['that no calendar holds', 1e20, 'time-unreadable', 'not a time'],
    ['that are no number', Number.NaN, 'time-unreadable', 'not a time'],
  ])('%s are refused, and told as a date', (_, at, code, detail) => {
    expect(plausible(at, received)).toMatchObject({ ok: false, error: { code, detail } });
  });
});
