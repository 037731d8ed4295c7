import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoInstant } from './time.ts';

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
