import { describe, expect, it } from 'vitest';
import { fromField, toField } from './call-time.ts';

const now = new Date(2026, 10, 17, 0, 30).getTime();
const read = (text: string) => {
  const at = fromField(text, now);
  return at === null ? null : toField(at);
};

describe('The time of a call', () => {
  it('is written and read the same way, whatever the language', () => {
    expect(toField(now)).toBe('2026-11-17 00:30');
    expect(read('2026-11-16 23:58')).toBe('2026-11-16 23:58');
    expect(read(' 2026-03-01  9:05 ')).toBe('2026-03-01 09:05');
  });

  it('without a day is the latest such time: of today, or of the evening before', () => {
    expect(read('0:12')).toBe('2026-11-17 00:12');
    expect(read('00:30')).toBe('2026-11-17 00:30');
    expect(read('23:58')).toBe('2026-11-16 23:58');
  });

  it.each(['', '25:00', '12:60', '11/17/2026 03:12', '2026-02-30 10:00', 'noon'])('is not “%s”', (text) => {
    expect(read(text)).toBeNull();
  });
});
