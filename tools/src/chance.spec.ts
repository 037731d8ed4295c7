import { describe, expect, it } from 'vitest';
import { chanceFrom } from './chance.ts';

describe('Repeatable chance', () => {
  const hundred = (seed: number) => {
    const chance = chanceFrom(seed);
    return Array.from({ length: 100 }, () => chance.below(1000));
  };

  it('tells the same with the same seed, and something else with another', () => {
    expect(hundred(7)).toEqual(hundred(7));
    expect(hundred(7)).not.toEqual(hundred(8));
  });

  it('happens about as often as it should', () => {
    const chance = chanceFrom(1);
    const times = Array.from({ length: 10_000 }, () => chance.is(0.2)).filter(Boolean).length;
    expect(times).toBeGreaterThan(1_850);
    expect(times).toBeLessThan(2_150);
  });

  it('lies between two numbers, both of them included', () => {
    const chance = chanceFrom(1);
    expect(new Set(Array.from({ length: 100 }, () => chance.between(4, 6)))).toEqual(new Set([4, 5, 6]));
  });

  it('makes as many hexadecimal digits as asked, and chooses among what there is', () => {
    const chance = chanceFrom(1);
    for (const digits of [1, 8, 12, 64]) expect(chance.hex(digits)).toMatch(new RegExp(`^[0-9a-f]{${digits}}$`));
    expect(new Set(Array.from({ length: 100 }, () => chance.one(['a', 'b'])))).toEqual(new Set(['a', 'b']));
    expect(() => chance.one([])).toThrow('nothing to choose from');
  });
});
