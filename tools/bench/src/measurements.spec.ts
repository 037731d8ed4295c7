import { describe, expect, it } from 'vitest';
import { inOrderOfLeftovers, measurements, named } from './measurements.ts';
import { rows } from './promised.ts';

const namesOf = (only: string | undefined) => named(only).map(({ name }) => name);

describe('What the benchmark measures', () => {
  it('answers every row exactly once', () => {
    const answered = measurements.flatMap(({ keys }) => keys);
    expect(answered.toSorted()).toEqual(
      Object.values(rows)
        .map(({ key }) => key)
        .toSorted(),
    );
  });

  it('is the same on one shared log, in another order', () => {
    expect(new Set(inOrderOfLeftovers)).toEqual(new Set(measurements));
    expect(inOrderOfLeftovers).toHaveLength(measurements.length);
  });

  it('can be chosen by its name and by the key of any of its rows', () => {
    expect(namesOf('take-next')).toEqual(['take-next']);
    expect(namesOf('take_next')).toEqual(['take-next']);
    expect(namesOf('take_next_double_claims')).toEqual(['take-next']);
    expect(namesOf('rss_mb, queue_page_ms')).toEqual(['queue-page', 'rebuild-and-start']);
    expect(namesOf('something else')).toEqual([]);
    expect(named(undefined)).toBe(measurements);
  });
});
