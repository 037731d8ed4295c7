import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePositions, epochOf, inEpoch, offsetOf, positionAt } from './position.ts';

const offset = fc.bigInt({ min: 0n, max: 2n ** 127n });

describe('a position', () => {
  it('keeps epoch and offset through JSON and is ordered as the log is', () => {
    fc.assert(
      fc.property(fc.nat(), offset, offset, (epoch, a, b) => {
        const position = JSON.parse(JSON.stringify(positionAt(epoch, a))) as string;
        expect([epochOf(position), offsetOf(position)]).toEqual([epoch, a]);
        expect(Math.sign(comparePositions(position, positionAt(epoch, b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('of a later epoch is a later text, after the tenth restore as after the first', () => {
    const epoch = fc.oneof(fc.nat(120), fc.nat());
    const place = fc.tuple(epoch, offset);
    fc.assert(
      fc.property(place, place, ([one, a], [other, b]) => {
        const isBefore = one < other || (one === other && a < b);
        expect(positionAt(one, a) < positionAt(other, b)).toBe(isBefore);
      }),
    );
    expect(positionAt(9, 1n << 100n) < positionAt(10, 0)).toBe(true);
  });

  it('written before epochs were told by their length is read as it was', () => {
    expect([epochOf(`1.${'0'.repeat(31)}f`), epochOf(`10.${'0'.repeat(31)}f`)]).toEqual([1, 10]);
    expect(positionAt(1, 15)).toBe(`1.${'0'.repeat(31)}f`);
    expect(inEpoch(`10.${'0'.repeat(31)}f`, 10)).toBe(positionAt(10, 15));
  });

  it('that stands in the log itself is the same place in the epoch of a restore', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), offset, (before, now, a) => {
        expect(inEpoch(positionAt(before, a), now)).toBe(positionAt(now, a));
      }),
    );
  });

  it('has no order with one from before a restore', () => {
    expect(() => comparePositions(positionAt(1, 5), positionAt(2, 5))).toThrow('different epochs');
  });
});
